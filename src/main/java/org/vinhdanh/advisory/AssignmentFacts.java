package org.vinhdanh.advisory;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.vinhdanh.kernel.OrganisationId;
import org.vinhdanh.kernel.Violation;

/**
 * What is asked, by whom, about what.
 *
 * @param title the scheme it is about, or the question
 * @param field what it belongs to (lĩnh vực)
 * @param drafters who wrote the scheme: none of them may judge it
 * @param aim what is to be answered
 * @param open true where everybody may read the conclusions once they are sent
 */
public record AssignmentFacts(
        AdviceKind kind, String title, String field, Request request, List<String> drafters, String aim, boolean open) {

    private static final int LONGEST_TITLE = 500;
    private static final int LONGEST_BODY = 300;
    private static final int MOST_DRAFTERS = 30;

    /**
     * Where it comes from.
     *
     * @param own true where nobody asked and the unit proposes it by itself
     * @param body who asked, or whom the proposal is meant for, as written
     * @param known the same body where it is an organisation of the register
     * @param letter number and symbol of the asking letter
     * @param wantedBy until when the body wants to have it
     */
    public record Request(
            boolean own,
            String body,
            Optional<OrganisationId> known,
            String letter,
            Optional<LocalDate> letterOn,
            Optional<LocalDate> wantedBy) {

        Request of(Optional<OrganisationId> organisation) {
            return new Request(own, body, organisation, letter, letterOn, wantedBy);
        }
    }

    public AssignmentFacts {
        drafters = List.copyOf(drafters);
    }

    AssignmentFacts from(Optional<OrganisationId> organisation) {
        return new AssignmentFacts(kind, title, field, request.of(organisation), drafters, aim, open);
    }

    /** Everything that keeps it from being kept, all at once. */
    public List<Violation> faults() {
        var faults = new ArrayList<Violation>();
        if (title.isBlank()) faults.add(Violation.of("advisory.title.missing").at("title"));
        if (title.length() > LONGEST_TITLE)
            faults.add(Violation.of("advisory.title.long", Integer.toString(LONGEST_TITLE))
                    .at("title"));
        if (request.body().isBlank())
            faults.add(Violation.of(request.own() ? "advisory.meant.missing" : "advisory.body.missing")
                    .at("body"));
        if (request.body().length() > LONGEST_BODY)
            faults.add(Violation.of("advisory.body.long", Integer.toString(LONGEST_BODY))
                    .at("body"));
        if (drafters.size() > MOST_DRAFTERS)
            faults.add(Violation.of("advisory.drafters.many", Integer.toString(MOST_DRAFTERS))
                    .at("drafters"));
        if (request.letterOn()
                .filter(on -> request.wantedBy().filter(on::isAfter).isPresent())
                .isPresent()) faults.add(Violation.of("advisory.wanted.early").at("wantedBy"));
        return faults;
    }
}
