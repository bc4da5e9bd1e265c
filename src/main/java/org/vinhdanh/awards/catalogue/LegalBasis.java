package org.vinhdanh.awards.catalogue;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.vinhdanh.documents.Citation;
import org.vinhdanh.documents.DocumentFilter;
import org.vinhdanh.documents.Documents;
import org.vinhdanh.documents.ListedDocument;
import org.vinhdanh.kernel.Actor;

/** Finds in the register of documents what the catalogue names as the basis of an award: by number, a law also by name and year. */
@Component
public class LegalBasis {

    private static final Pattern LAW = Pattern.compile("^Luật ([^\\d]+?) (\\d{4})\\b");

    private final Documents documents;

    LegalBasis(Documents documents) {
        this.documents = documents;
    }

    /** The documents of the register that the award rests on, as far as the actor may see them. */
    public List<ListedDocument> of(Actor actor, Award award) {
        var named = Stream.concat(
                        Stream.of(award.article()), award.money().stream().map(Award.Money::document))
                .distinct()
                .toList();
        var numbers = new ArrayList<Citation>();
        for (var words : named) numbers.addAll(Citation.within(words));
        var found = new LinkedHashSet<>(documents.named(actor, numbers));
        for (var words : named) law(actor, words).ifPresent(found::add);
        return List.copyOf(found);
    }

    /** "Luật Thi đua, khen thưởng 2022, Điều 35" names one law, unless that year brought two of this name. */
    private Optional<ListedDocument> law(Actor actor, String words) {
        var law = LAW.matcher(words);
        if (!law.find()) return Optional.empty();
        var filter = new DocumentFilter(
                law.group(1),
                Optional.of("LUAT"),
                Optional.empty(),
                OptionalInt.of(Integer.parseInt(law.group(2))),
                Optional.empty());
        var found = documents.list(actor, filter, Optional.empty(), 2);
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }
}
