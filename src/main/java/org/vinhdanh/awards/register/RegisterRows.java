package org.vinhdanh.awards.register;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.vinhdanh.awards.catalogue.AwardClass;
import org.vinhdanh.awards.catalogue.AwardCode;
import org.vinhdanh.awards.catalogue.AwardGrade;
import org.vinhdanh.awards.catalogue.Occasion;
import org.vinhdanh.kernel.AccountId;
import org.vinhdanh.kernel.OrgPath;
import org.vinhdanh.kernel.OrganisationId;
import org.vinhdanh.kernel.PartialDate;
import org.vinhdanh.kernel.PersonId;

/** How decisions, entries and their versions are read from what the database gives. Nulls end here. */
final class RegisterRows {

    private RegisterRows() {}

    static Decision decision(ResultSet row) throws SQLException {
        return new Decision(
                new DecisionId(row.getObject("id", UUID.class)),
                decisionFacts(row, "number"),
                new OrgPath(row.getString("org_path")),
                row.getBoolean("corrected"),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant());
    }

    private static DecisionFacts decisionFacts(ResultSet row, String number) throws SQLException {
        return new DecisionFacts(
                new OrganisationId(row.getObject("keeper_id", UUID.class)),
                Origin.valueOf(row.getString("origin")),
                row.getString("authority"),
                Optional.ofNullable(row.getObject("authority_id", UUID.class)).map(OrganisationId::new),
                text(row.getString(number)),
                date(whole(row, "year"), Optional.ofNullable(row.getObject("decided_on", LocalDate.class))),
                row.getString("signer"),
                row.getString("signer_post"),
                row.getString("summary"),
                text(row.getString("scan")),
                row.getString("source"));
    }

    static Entry entry(ResultSet row) throws SQLException {
        var facts = entryFacts(row);
        return new Entry(
                new EntryId(row.getObject("id", UUID.class)),
                row.getString("code"),
                new Decision(
                        new DecisionId(row.getObject("decision_id", UUID.class)),
                        decisionFacts(row, "decision_number"),
                        new OrgPath(row.getString("org_path")),
                        row.getBoolean("decision_corrected"),
                        row.getObject("decision_recorded_at", OffsetDateTime.class)
                                .toInstant()),
                facts,
                named(row, facts),
                row.getInt("listed"),
                row.getBoolean("corrected"),
                row.getBoolean("revoked"),
                row.getBoolean("incomplete"),
                Optional.ofNullable(row.getObject("presented_on", LocalDate.class)),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                row.getObject("sort_on", LocalDate.class),
                row.getInt("place"));
    }

    static Version version(ResultSet row) throws SQLException {
        var facts = entryFacts(row);
        return new Version(
                facts,
                named(row, facts),
                row.getString("reason"),
                new AccountId(row.getObject("recorded_by", UUID.class)),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant());
    }

    /** The name of the award with its class. */
    private static String named(ResultSet row, EntryFacts facts) throws SQLException {
        return row.getString("award_name")
                + facts.award()
                        .flatMap(AwardGrade::grade)
                        .map(grade -> " hạng " + grade.written())
                        .orElse("");
    }

    private static EntryFacts entryFacts(ResultSet row) throws SQLException {
        var grade = whole(row, "class");
        var from = whole(row, "achieved_from");
        var to = whole(row, "achieved_to");
        var amount = Optional.ofNullable(row.getObject("amount", Long.class));
        return new EntryFacts(
                recipient(row),
                Optional.ofNullable(row.getString("award"))
                        .map(code -> new AwardGrade(new AwardCode(code), grade(grade))),
                row.getString("award_written"),
                Optional.ofNullable(row.getString("occasion")).map(Occasion::valueOf),
                row.getString("citation"),
                from.isPresent() && to.isPresent()
                        ? Optional.of(new Years(from.getAsInt(), to.getAsInt()))
                        : Optional.empty(),
                amount.isPresent() ? OptionalLong.of(amount.get()) : OptionalLong.empty(),
                row.getBoolean("posthumous"),
                row.getString("branch"),
                Optional.ofNullable(row.getObject("lists", UUID.class)).map(EntryId::new));
    }

    private static Recipient recipient(ResultSet row) throws SQLException {
        var name = row.getString("name");
        var unit = row.getString("unit");
        var organisation = Optional.ofNullable(row.getObject("organisation_id", UUID.class))
                .map(OrganisationId::new);
        return switch (RecipientKind.valueOf(row.getString("kind"))) {
            case PERSON ->
                new Recipient.Person(
                        row.getString("honorific"),
                        row.getString("title"),
                        name,
                        row.getString("post"),
                        unit,
                        Optional.ofNullable(row.getObject("person_id", UUID.class))
                                .map(PersonId::new),
                        organisation);
            case COLLECTIVE -> new Recipient.Collective(name, unit, organisation);
            case HOUSEHOLD -> new Recipient.Household(name, unit);
            case TOTAL ->
                new Recipient.Total(row.getInt("quantity"), whole(row, "persons"), whole(row, "collectives"), name);
        };
    }

    private static Optional<AwardClass> grade(OptionalInt number) {
        return number.isPresent() ? Optional.of(AwardClass.of(number.getAsInt())) : Optional.empty();
    }

    private static Optional<PartialDate> date(OptionalInt year, Optional<LocalDate> day) {
        if (day.isPresent()) return day.map(PartialDate::of);
        return year.isPresent() ? Optional.of(PartialDate.of(year.getAsInt())) : Optional.empty();
    }

    private static OptionalInt whole(ResultSet row, String column) throws SQLException {
        var value = row.getInt(column);
        return row.wasNull() ? OptionalInt.empty() : OptionalInt.of(value);
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }
}
