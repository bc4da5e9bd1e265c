package org.vinhdanh.awards.intake;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.vinhdanh.awards.catalogue.AwardClass;
import org.vinhdanh.awards.catalogue.AwardCode;
import org.vinhdanh.awards.catalogue.AwardGrade;
import org.vinhdanh.awards.catalogue.Occasion;
import org.vinhdanh.awards.register.EntryFacts;
import org.vinhdanh.awards.register.EntryId;
import org.vinhdanh.awards.register.Recipient;
import org.vinhdanh.awards.register.RecipientKind;
import org.vinhdanh.awards.register.Years;
import org.vinhdanh.kernel.OrganisationId;
import org.vinhdanh.kernel.PersonId;

/** An award of a plan as it lies in the database. Nulls end here. */
record Kept(
        RecipientKind kind,
        String honorific,
        String title,
        String name,
        String post,
        String unit,
        @Nullable Integer quantity,
        @Nullable Integer persons,
        @Nullable Integer collectives,
        @Nullable UUID person,
        @Nullable UUID organisation,
        @Nullable String award,
        @Nullable Integer grade,
        String written,
        @Nullable Occasion occasion,
        String citation,
        @Nullable Integer from,
        @Nullable Integer to,
        @Nullable Long amount,
        boolean posthumous,
        @Nullable LocalDate presented,
        @Nullable UUID lists) {

    static Kept of(EntryFacts f, Optional<LocalDate> presented) {
        var r = f.recipient();
        var person = r instanceof Recipient.Person p ? p : Recipient.Person.of("", "");
        var total = r instanceof Recipient.Total t ? t : Recipient.Total.of(1);
        return new Kept(
                r.kind(),
                person.honorific(),
                person.title(),
                r.name(),
                person.post(),
                r.writtenUnit(),
                total.count(),
                number(total.persons()),
                number(total.collectives()),
                r.knownPerson().map(PersonId::value).orElse(null),
                r.knownOrganisation().map(OrganisationId::value).orElse(null),
                f.award().map(award -> award.award().value()).orElse(null),
                f.award().flatMap(AwardGrade::grade).map(AwardClass::number).orElse(null),
                f.awardWritten(),
                f.occasion().orElse(null),
                f.citation(),
                f.achieved().map(Years::from).orElse(null),
                f.achieved().map(Years::to).orElse(null),
                f.amount().isPresent() ? f.amount().getAsLong() : null,
                f.posthumous(),
                presented.orElse(null),
                f.lists().map(EntryId::value).orElse(null));
    }

    EntryFacts facts() {
        return new EntryFacts(
                recipient(),
                Optional.ofNullable(award)
                        .map(code -> new AwardGrade(new AwardCode(code), maybe(grade, AwardClass::of))),
                written,
                Optional.ofNullable(occasion),
                citation,
                from == null || to == null ? Optional.empty() : Optional.of(new Years(from, to)),
                amount == null ? OptionalLong.empty() : OptionalLong.of(amount),
                posthumous,
                "",
                maybe(lists, EntryId::new));
    }

    Optional<LocalDate> presentedOn() {
        return Optional.ofNullable(presented);
    }

    private Recipient recipient() {
        var unitIs = maybe(organisation, OrganisationId::new);
        return switch (kind) {
            case PERSON ->
                new Recipient.Person(honorific, title, name, post, unit, maybe(person, PersonId::new), unitIs);
            case COLLECTIVE -> new Recipient.Collective(name, unit, unitIs);
            case HOUSEHOLD -> new Recipient.Household(name, unit);
            case TOTAL ->
                new Recipient.Total(quantity == null ? 1 : quantity, count(persons), count(collectives), name);
        };
    }

    private static <F, T> Optional<T> maybe(@Nullable F value, Function<F, T> as) {
        return Optional.ofNullable(value).map(as);
    }

    private static OptionalInt count(@Nullable Integer value) {
        return value == null ? OptionalInt.empty() : OptionalInt.of(value);
    }

    private static @Nullable Integer number(OptionalInt value) {
        return value.isPresent() ? value.getAsInt() : null;
    }
}
