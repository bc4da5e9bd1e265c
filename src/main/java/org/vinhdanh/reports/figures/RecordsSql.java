package org.vinhdanh.reports.figures;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.vinhdanh.awards.register.CountedDays;
import org.vinhdanh.awards.register.Scope.Counting;
import org.vinhdanh.kernel.Fold;

/** Where the records of each topic lie, and how each dimension is called there. Constant texts; values travel as parameters. */
final class RecordsSql {

    /** The columns by which awards are counted. */
    private static final String SORTS =
            "decided, achieved_to, presented, org_path, unit_path, origin, authority_folded, award, kind, occasion,"
                    + " in_management, of_firm, level";

    private RecordsSql() {}

    /** Each record of a topic with everything a list shows of it; {@code decision_id} is what it is filed under. */
    static String records(Topic topic) {
        return switch (topic) {
            case AWARDS -> """
                    select id, concat_ws(' ', nullif(honorific, ''), nullif(title, ''), name) as name,
                           concat_ws(', ', nullif(post, ''), nullif(unit, '')) as about, award_name as what,
                           coalesce(decision_number, '') as number, decided_on as on_day, sort_on, decision_id, place, year,
                           org_path,
                           unit_path, origin, authority_folded, award, award_level as level, kind, occasion, achieved_to,
                           sort_on as decided, presented_on, presented_on as presented,
                           case when kind = 'PERSON' then award_in_management(post) end as in_management,
                           award_of_firm(kind, name, unit) as of_firm, 1 as entries, counted, coalesce(amount, 0) as amount,
                           case when kind <> 'TOTAL'
                                then coalesce(case when kind = 'PERSON' then person_id when unit = '' then organisation_id end::text,
                                              concat_ws('|', kind, lower(name), lower(unit)))
                           end as recipient, words
                      from award_entry_v
                     where not revoked and counted > 0
                    """;
            case NOMINATIONS -> """
                    select n.id, n.name, concat_ws(', ', nullif(n.post, ''), nullif(n.unit, '')) as about,
                           coalesce(a.name, n.award) as what, n.number::text as number, n.submitted_on as on_day, n.submitted_on as sort_on, null::smallint as year,
                           n.round_id as decision_id, 0 as place, n.org_path, n.org_path as unit_path, n.award, n.kind, n.stage,
                           1 as entries, 1 as counted, 0 as amount,
                           coalesce(w.person_id::text, w.nominee_id::text, concat_ws('|', n.kind, lower(n.name), lower(n.unit)))
                               as recipient
                      from nomination_reported_v n
                      join nomination_nominee_v w on w.id = n.id
                      left join award a on a.code = n.award
                    """;
            case MOVEMENTS -> """
                    select m.id, m.name, m.launcher as about, '' as what, '' as number, m.launched_on as on_day,
                           m.launched_on as sort_on, null::smallint as year, m.id as decision_id, 0 as place, m.org_path,
                           m.org_path as unit_path, s.level, m.kind, m.stage, m.id::text as movement, 1 as entries,
                           m.units as counted, 0 as amount
                      from movement_v m
                      join movement_scope_v s on s.id = m.id
                    """;
            case INITIATIVES -> """
                    select id, title as name, field as about, authority as what, coalesce(decision_number, '') as number,
                           decided_on as on_day, decided_on as sort_on, null::smallint as year, id as decision_id, 0 as place, org_path, org_path as unit_path, kind,
                           nullif(field, '') as field, level, 1 as entries, 1 as counted, 0 as amount
                      from initiative_v
                     where stage = 'RECOGNISED'
                    """;
            case EXEMPLARS -> """
                    select id, name, about, field as what, '' as number, chosen_on as on_day, chosen_on as sort_on, null::smallint as year, id as decision_id, 0 as place,
                           org_path, org_path as unit_path, kind, nullif(field, '') as field, 1 as entries, 1 as counted,
                           0 as amount
                      from exemplar_v
                    """;
            case ADVICE -> """
                    select id, title as name, body as about, field as what, number::text as number, asked_on as on_day, asked_on as sort_on, null::smallint as year,
                           id as decision_id, 0 as place, org_path, org_path as unit_path, kind, step as stage,
                           nullif(field, '') as field, 1 as entries, 1 as counted, coalesce(settled, 0) as amount
                      from advice_assignment_v
                    """;
            case CONFERENCES -> """
                    select id, name, place as about, '' as what, '' as number, held_on as on_day, held_on as sort_on,
                           null::smallint as year, id as decision_id, 0 as place, org_path, org_path as unit_path, 1 as entries,
                           delegates as counted, 0 as amount
                      from conference_v
                    """;
        };
    }

    /** What is counted, to be told apart by these: awards by their tally, others record by record. */
    static String counted(Question question, List<Dimension> by) {
        if (question.topic() != Topic.AWARDS)
            return "select * from (" + records(question.topic()) + ") r where " + CountedDays.HERE + " and "
                    + in(question);
        return days(question)
                .counted(SORTS, by.contains(Dimension.UNIT) || question.only().containsKey(Dimension.UNIT));
    }

    /** Who stands in each record of a question, beside the value of a dimension. */
    static String recipients(Question question, Dimension by) {
        return "select coalesce(" + column(question, by) + ", '" + Dimension.NOTHING + "') as sort, recipient from ("
                + records(question.topic()) + ") r where " + CountedDays.HERE + " and " + in(question);
    }

    /** Awards that have no day of the kind that decides. */
    static String undated(Question question) {
        return CountedDays.undated(question.by(), SORTS);
    }

    /** The days that decide; of records that have but one, that one. */
    static CountedDays days(Question question) {
        return new CountedDays(question.topic() == Topic.AWARDS ? question.by() : Counting.DECISION, question.in());
    }

    /** True of the records whose day lies in the period. */
    static String in(Question question) {
        return question.topic() == Topic.AWARDS ? days(question).entries() : "sort_on between :from and :to";
    }

    /** True of the records in which the words asked for stand; those of awards are kept split, for there may be very many. */
    static String called(Topic topic) {
        return topic == Topic.AWARDS
                ? "words @@ plainto_tsquery('simple', :called)"
                : "strpos(unaccent(lower(concat_ws(' ', name, about))), :called) > 0";
    }

    /** The words asked for as {@link #called} looks for them. */
    static String words(Topic topic, String called) {
        var folded = Fold.of(called);
        return topic == Topic.AWARDS
                ? folded.replaceAll("[^\\p{L}\\p{N}]+", " ").strip()
                : folded;
    }

    /** What a dimension is called. */
    static String column(Question question, Dimension dimension) {
        return switch (dimension) {
            case AWARD -> "award";
            case AUTHORITY -> "authority_folded";
            case LEVEL -> "level";
            case RECIPIENT, KIND -> "kind";
            case OCCASION -> "occasion";
            case MANAGEMENT -> "in_management::text";
            case FIRM -> "of_firm::text";
            case ORIGIN -> "origin";
            case STAGE -> "stage";
            case FIELD -> "field";
            case MOVEMENT -> "movement";
            case UNIT -> "coalesce(unit_path, org_path)";
            case YEAR -> year(question);
        };
    }

    private static String year(Question question) {
        if (question.topic() != Topic.AWARDS) return "extract(year from sort_on)::integer::text";
        return switch (question.by()) {
            case ACHIEVEMENT -> "achieved_to::text";
            case DECISION -> "extract(year from decided)::integer::text";
            case PRESENTATION -> "extract(year from presented)::integer::text";
        };
    }

    /** The clauses that narrow a question down, over the records or their tally. */
    static String only(Question question, Map<Dimension, String> names) {
        return names.entrySet().stream()
                .map(each -> {
                    var column = column(question, each.getKey());
                    var values = question.only().getOrDefault(each.getKey(), List.of());
                    var nothing = values.contains(Dimension.NOTHING);
                    var sought = values.size() == 1 ? " = :" + each.getValue() : " = any(:" + each.getValue() + ")";
                    var equal = each.getKey() == Dimension.UNIT
                            ? "(unit_path" + sought + " or unit_path is null and org_path" + sought + ")"
                            : column + sought;
                    return " and " + (nothing ? "(" + column + " is null or " + equal + ")" : equal);
                })
                .collect(Collectors.joining());
    }
}
