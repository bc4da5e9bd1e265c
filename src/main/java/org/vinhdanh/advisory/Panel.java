package org.vinhdanh.advisory;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.vinhdanh.federation.People.Details;
import org.vinhdanh.kernel.Fold;
import org.vinhdanh.kernel.OrganisationId;
import org.vinhdanh.kernel.Violation;

/**
 * The experts who work on an assignment (hội đồng chuyên gia).
 *
 * @param number of the decision that founds it; empty where that is not known
 */
public record Panel(String number, LocalDate on, List<Member> members) {

    private static final int REVIEWERS = 2;

    /** What somebody is on a panel. */
    public enum Post {
        CHAIR,
        REVIEWER,
        SECRETARY,
        MEMBER
    }

    /**
     * Somebody on a panel.
     *
     * @param expert which one of the register; empty for somebody named as written
     * @param home the organisation he or she belongs to, where the register knows it
     * @param from where he or she works, as written
     */
    public record Member(Post post, Optional<UUID> expert, Optional<OrganisationId> home, String name, String from) {

        boolean same(Optional<UUID> other, String called) {
            return expert.isPresent() && other.isPresent() ? expert.equals(other) : alike(name, called);
        }
    }

    /**
     * What ties somebody to what is judged, declared by himself or herself.
     *
     * @param words what it is: "là người soạn thảo dự án"
     */
    public record Interest(Optional<UUID> expert, String name, String words) {}

    public Panel {
        members = List.copyOf(members);
    }

    /** The panel without those who declared an interest. */
    Panel without(Interest interest) {
        return new Panel(
                number,
                on,
                members.stream()
                        .filter(member -> !member.same(interest.expert(), interest.name()))
                        .toList());
    }

    /** Why this panel cannot work on that: who is missing, and who is too near to what is judged. */
    List<Violation> faults(AssignmentFacts about, List<Interest> declared) {
        var faults = new ArrayList<Violation>(incomplete(about.kind()));
        var seen = new HashSet<String>();
        for (var member : members) {
            if (!seen.add(Fold.of(Details.nameIn(member.name()))))
                faults.add(Violation.of("advisory.panel.twice", member.name()).at("panel"));
        }
        faults.addAll(tied(about, declared));
        return faults;
    }

    /** Who is too near to what is judged. */
    List<Violation> tied(AssignmentFacts about, List<Interest> declared) {
        return members.stream()
                .flatMap(member -> tied(member, about, declared).stream())
                .toList();
    }

    /** Which posts are not filled as they must be. */
    List<Violation> incomplete(AdviceKind kind) {
        var faults = new ArrayList<Violation>();
        if (many(Post.CHAIR) != 1)
            faults.add(Violation.of("advisory.panel.chair").at("panel"));
        if (many(Post.SECRETARY) != 1)
            faults.add(Violation.of("advisory.panel.secretary").at("panel"));
        if (kind != AdviceKind.ADVICE && many(Post.REVIEWER) < REVIEWERS)
            faults.add(Violation.of("advisory.panel.reviewers", Integer.toString(REVIEWERS))
                    .at("panel"));
        return faults;
    }

    private long many(Post post) {
        return members.stream().filter(member -> member.post() == post).count();
    }

    private static List<Violation> tied(Member member, AssignmentFacts about, List<Interest> declared) {
        var faults = new ArrayList<Violation>();
        declared.stream()
                .filter(interest -> member.same(interest.expert(), interest.name()))
                .findFirst()
                .ifPresent(
                        interest -> faults.add(Violation.of("advisory.panel.declared", member.name(), interest.words())
                                .at("panel")));
        if (about.drafters().stream().anyMatch(drafter -> alike(drafter, member.name())))
            faults.add(Violation.of("advisory.panel.drafter", member.name()).at("panel"));
        var body = about.request();
        if (!body.own()
                && (body.known().isPresent() && body.known().equals(member.home())
                        || !member.from().isBlank() && Fold.of(member.from()).equals(Fold.of(body.body()))))
            faults.add(Violation.of("advisory.panel.asking", member.name(), body.body())
                    .at("panel"));
        return faults;
    }

    /** The same name, whichever titles stand before it. */
    private static boolean alike(String one, String other) {
        return Fold.of(Details.nameIn(one)).equals(Fold.of(Details.nameIn(other)));
    }
}
