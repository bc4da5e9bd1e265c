package org.vinhdanh.portal.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import org.vinhdanh.portal.HonourRoll;
import org.vinhdanh.ui.FigureSource;
import org.vinhdanh.ui.Page;

/** Numbers of awards in texts: each stands for a part of the honour roll, and leads there. */
@Component
class HonourFigures implements FigureSource {

    private final HonourRoll roll;
    private final HonourChoices choices;

    HonourFigures(HonourRoll roll, HonourChoices choices) {
        this.roll = roll;
        this.choices = choices;
    }

    @Override
    public String name() {
        return "khen-thuong";
    }

    @Override
    public String title(Page page) {
        return page.t("portal.figures.title");
    }

    @Override
    public List<Ask> asks(Page page) {
        return List.of(
                new Ask("hinhThuc", page.t("portal.honours.column.award"), choices.awards()),
                new Ask("noi", page.t("portal.honours.column.authority"), choices.authorities()),
                new Ask("dang", page.t("portal.honours.origin"), choices.origins(page)),
                new Ask("loai", page.t("portal.honours.kind"), choices.kinds(page)),
                new Ask("donVi", page.t("portal.honours.unit"), choices.units()),
                new Ask("tuNam", page.t("portal.honours.from"), List.of()),
                new Ask("denNam", page.t("portal.honours.to"), List.of()),
                new Ask("tinhTheo", page.t("portal.honours.by"), choices.ways(page)),
                new Ask("q", page.t("portal.honours.search"), List.of()));
    }

    @Override
    public List<Optional<LiveNumber>> count(List<Map<String, String>> asked) {
        var queries = asked.stream().map(HonourQuery::of).toList();
        var counted = roll.counted(
                queries.stream().map(query -> query.filter(roll::unit)).toList());
        return IntStream.range(0, queries.size())
                .mapToObj(i -> Optional.of(
                        new LiveNumber(counted.get(i), queries.get(i).address(HonourPages.PATH, ""))))
                .toList();
    }
}
