package org.vinhdanh.clusters.web;

import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.vinhdanh.clusters.Cluster;
import org.vinhdanh.clusters.ClusterDocuments;
import org.vinhdanh.clusters.ClusterMember;
import org.vinhdanh.clusters.ClusterPowers;
import org.vinhdanh.clusters.Clusters;
import org.vinhdanh.clusters.scoring.ScoreSheets;
import org.vinhdanh.federation.Organisation;
import org.vinhdanh.federation.Organisations;
import org.vinhdanh.federation.Part;
import org.vinhdanh.kernel.Actor;
import org.vinhdanh.kernel.Ids;
import org.vinhdanh.kernel.OrganisationId;
import org.vinhdanh.kernel.Outcome;
import org.vinhdanh.kernel.Outcome.Done;
import org.vinhdanh.kernel.Outcome.Refused;
import org.vinhdanh.kernel.Violation;
import org.vinhdanh.movements.Movements;
import org.vinhdanh.ui.Choice;
import org.vinhdanh.ui.Filled;
import org.vinhdanh.ui.Html;
import org.vinhdanh.ui.MenuEntry;
import org.vinhdanh.ui.MenuGroup;
import org.vinhdanh.ui.NotFound;
import org.vinhdanh.ui.Notices;
import org.vinhdanh.ui.Page;
import templates.Templates;

/** The clusters and who belongs to them. */
@Controller
@RequestMapping(ClusterPages.HERE)
class ClusterPages {

    static final String HERE = "/van-phong/cum-thi-dua";
    private static final int MOST_UNITS = 500;

    private final Clusters clusters;
    private final ClusterDocuments documents;
    private final ScoreSheets sheets;
    private final Movements movements;
    private final Organisations organisations;
    private final Templates templates;

    ClusterPages(
            Clusters clusters,
            ClusterDocuments documents,
            ScoreSheets sheets,
            Movements movements,
            Organisations organisations,
            Templates templates) {
        this.clusters = clusters;
        this.documents = documents;
        this.sheets = sheets;
        this.movements = movements;
        this.organisations = organisations;
        this.templates = templates;
    }

    @GetMapping("/moi")
    View fresh(Page page) {
        if (holders(page.actor()).isEmpty()) throw new NotFound();
        return Html.of(
                form(page, Filled.with("ma", Ids.fresh().toString(), "phien-ban", "0", "loai", "CLUSTER"), List.of()));
    }

    @GetMapping("/{id}/sua")
    View edit(Page page, @PathVariable UUID id) {
        var cluster = kept(page, id);
        return Html.of(form(
                page,
                Filled.with(
                        "ma", id.toString(),
                        "phien-ban", Integer.toString(cluster.version()),
                        "loai", cluster.kind().name(),
                        "ten", cluster.name(),
                        "chu-quan", cluster.owner(),
                        "quyet-dinh", cluster.decision(),
                        "ngay-quyet-dinh", page.date(cluster.decidedOn()),
                        "thoi-ngay", cluster.endedOn().map(page::date).orElse("")),
                List.of()));
    }

    @PostMapping
    View keep(Page page, HttpServletResponse response, @RequestParam MultiValueMap<String, String> sent) {
        var typed = new Filled(sent);
        return switch (read(page.actor(), typed).then(cluster -> clusters.keep(page.actor(), cluster))) {
            case Done<Cluster>(var cluster) -> {
                Notices.say(response, "clusters.kept", cluster.name());
                yield Html.seeOther(HERE + "/" + cluster.id());
            }
            case Refused<Cluster>(var why) -> Html.refused(form(page, typed, why));
        };
    }

    private Outcome<Cluster> read(Actor actor, Filled typed) {
        var id = typed.id("ma").orElseThrow(NotFound::new);
        var known = clusters.find(actor, id);
        var holder = typed.id("to-chuc")
                .flatMap(chosen -> holders(actor).stream()
                        .filter(one -> one.id().value().equals(chosen))
                        .findFirst())
                .or(() -> holders(actor).stream().findFirst())
                .orElseThrow(NotFound::new);
        var faults = new ArrayList<>(typed.notDays("ngay-quyet-dinh"));
        faults.addAll(typed.notDaysIfTyped("thoi-ngay"));
        if (!faults.isEmpty()) return Outcome.refused(faults);
        return Outcome.done(new Cluster(
                id,
                known.map(Cluster::organisation).orElse(holder.id()),
                known.map(Cluster::path).orElse(holder.path()),
                typed.text("loai").equals("BLOCK") ? Cluster.Kind.BLOCK : Cluster.Kind.CLUSTER,
                typed.line("ten"),
                typed.line("chu-quan"),
                typed.line("quyet-dinh"),
                typed.day("ngay-quyet-dinh").orElseThrow(),
                typed.day("thoi-ngay"),
                typed.number("phien-ban").orElse(0)));
    }

    private JteModel form(Page page, Filled typed, List<Violation> why) {
        return templates.clustersWebClusterForm(
                page,
                typed,
                holders(page.actor()).stream()
                        .map(holder -> Choice.of(holder.id().value().toString(), holder.name()))
                        .toList(),
                why);
    }

    @GetMapping("/{id}")
    View show(Page page, @PathVariable UUID id) {
        var cluster = clusters.find(page.actor(), id).orElseThrow(NotFound::new);
        return Html.of(templates.clustersWebCluster(
                page,
                cluster,
                clusters.members(cluster),
                clusters.years(cluster),
                sheets.of(cluster),
                documents.of(cluster),
                movements.ofCluster(page.actor(), cluster.name()),
                page.actor().can(ClusterPowers.KEEP, cluster.path())));
    }

    @GetMapping("/{id}/thanh-vien")
    View member(Page page, @PathVariable UUID id, @RequestParam(name = "ma", defaultValue = "") String of) {
        var cluster = kept(page, id);
        var typed = Filled.idOf(of)
                .map(wanted -> typed(page, member(cluster, wanted)))
                .orElseGet(() -> Filled.with(
                        "ma", Ids.fresh().toString(),
                        "phien-ban", "0",
                        "vao-ngay", page.date(cluster.decidedOn())));
        return Html.of(memberForm(page, cluster, typed, List.of()));
    }

    private ClusterMember member(Cluster cluster, UUID id) {
        return clusters.members(cluster).stream()
                .filter(known -> known.id().equals(id))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    private static Filled typed(Page page, ClusterMember member) {
        return Filled.with(
                "ma", member.id().toString(),
                "phien-ban", Integer.toString(member.version()),
                "don-vi", member.organisation().map(id -> id.value().toString()).orElse(""),
                "ten", member.outside() ? member.name() : "",
                "thu", member.mail(),
                "vao-ngay", page.date(member.joinedOn()),
                "roi-ngay", member.leftOn().map(page::date).orElse(""),
                "ly-do", member.whyLeft());
    }

    @PostMapping("/{id}/thanh-vien")
    View keepMember(
            Page page,
            HttpServletResponse response,
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> sent) {
        var typed = new Filled(sent);
        var cluster = kept(page, id);
        var faults = new ArrayList<>(typed.notDays("vao-ngay"));
        faults.addAll(typed.notDaysIfTyped("roi-ngay"));
        var unit = typed.id("don-vi").flatMap(chosen -> organisations.find(page.actor(), new OrganisationId(chosen)));
        Outcome<ClusterMember> kept = faults.isEmpty()
                ? clusters.keep(
                        page.actor(),
                        new ClusterMember(
                                typed.id("ma").orElseThrow(NotFound::new),
                                cluster.id(),
                                unit.map(Organisation::id),
                                unit.map(Organisation::path),
                                unit.map(Organisation::name).orElse(typed.line("ten")),
                                typed.line("thu"),
                                typed.day("vao-ngay").orElseThrow(),
                                typed.day("roi-ngay"),
                                typed.line("ly-do"),
                                typed.number("phien-ban").orElse(0)))
                : Outcome.refused(faults);
        return switch (kept) {
            case Done<ClusterMember>(var member) -> {
                Notices.say(
                        response,
                        member.leftOn().isPresent() ? "clusters.member.gone" : "clusters.member.kept",
                        member.name());
                yield Html.seeOther(HERE + "/" + id);
            }
            case Refused<ClusterMember>(var why) -> Html.refused(memberForm(page, cluster, typed, why));
        };
    }

    private JteModel memberForm(Page page, Cluster cluster, Filled typed, List<Violation> why) {
        return templates.clustersWebMemberForm(
                page,
                cluster,
                typed,
                organisations
                        .list(page.actor(), Organisations.Filter.ALL.most(MOST_UNITS), Part.Place.START)
                        .rows()
                        .stream()
                        .map(unit -> Choice.of(unit.id().value().toString(), unit.name()))
                        .toList(),
                why);
    }

    private Cluster kept(Page page, UUID id) {
        return clusters.keepable(page.actor(), id).orElseThrow(NotFound::new);
    }

    /** In whose name this actor may keep clusters. */
    private List<Organisation> holders(Actor actor) {
        return actor.grants().stream()
                .filter(grant -> ClusterPowers.KEEP.heldBy().contains(grant.role()))
                .map(Actor.Grant::organisation)
                .distinct()
                .flatMap(id -> organisations.find(actor, id).stream())
                .toList();
    }

    @Bean
    static MenuEntry clustersEntry() {
        return new MenuEntry(MenuGroup.EMULATION, 16, "clusters.title", HERE, ClusterPowers.READ);
    }
}
