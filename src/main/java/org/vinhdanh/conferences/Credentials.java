package org.vinhdanh.conferences;

import java.util.IntSummaryStatistics;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.vinhdanh.conferences.Delegate.Kind;
import org.vinhdanh.conferences.Delegate.State;
import org.vinhdanh.conferences.DelegateFacts.Degree;
import org.vinhdanh.federation.Sex;

/**
 * What the credentials committee reports: how many, never who. It stays when the names are forgotten.
 *
 * @param summoned official delegates that were allotted to units
 * @param named of those, who were named and still are
 * @param doubted of those named, whose credentials were not accepted
 * @param present of those accepted, who are there
 * @param guests guests and press who are there
 * @param women of those counted, as the three that follow
 * @param degrees how many have which degree
 * @param youngest age in the year of the conference; 0 where no year of birth is known, as the two that follow
 */
public record Credentials(
        int summoned,
        int named,
        int doubted,
        int present,
        int guests,
        int counted,
        int women,
        int minority,
        int party,
        Map<Degree, Integer> degrees,
        int youngest,
        int oldest,
        int average) {

    /**
     * Counts; who is there once people have come in, before that who was named.
     *
     * @param year of the conference, from which ages are counted
     */
    static Credentials of(int summoned, List<Delegate> all, int year) {
        var named = all.stream()
                .filter(one -> one.kind() == Kind.OFFICIAL && one.state() == State.NAMED)
                .toList();
        var accepted = named.stream().filter(Delegate::votes).toList();
        var present = accepted.stream().filter(one -> one.came().isPresent()).toList();
        var counted = present.isEmpty() ? accepted : present;
        var degrees = new TreeMap<Degree, Integer>();
        counted.forEach(one -> degrees.merge(one.facts().degree(), 1, Integer::sum));
        IntSummaryStatistics ages = counted.stream()
                .flatMap(one -> one.facts().birthYear().stream())
                .mapToInt(born -> year - born)
                .summaryStatistics();
        return new Credentials(
                summoned,
                named.size(),
                named.size() - accepted.size(),
                present.size(),
                (int) all.stream()
                        .filter(one -> one.kind() != Kind.OFFICIAL && one.came().isPresent())
                        .count(),
                counted.size(),
                many(counted, facts -> facts.sex().filter(Sex.FEMALE::equals).isPresent()),
                many(counted, DelegateFacts::minority),
                many(counted, DelegateFacts::party),
                degrees,
                ages.getCount() == 0 ? 0 : ages.getMin(),
                ages.getCount() == 0 ? 0 : ages.getMax(),
                (int) Math.round(ages.getAverage()));
    }

    private static int many(List<Delegate> of, java.util.function.Predicate<DelegateFacts> what) {
        return (int) of.stream().map(Delegate::facts).filter(what).count();
    }
}
