package org.vinhdanh.federation.web;

import static org.vinhdanh.federation.FederationPowers.WRITE;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.vinhdanh.federation.Faults;
import org.vinhdanh.federation.Intake;
import org.vinhdanh.federation.Intake.OrganisationLine;
import org.vinhdanh.federation.Intake.PersonLine;
import org.vinhdanh.federation.Intake.Plan;
import org.vinhdanh.federation.OrganisationKind;
import org.vinhdanh.federation.Organisations;
import org.vinhdanh.federation.Organisations.Filter;
import org.vinhdanh.federation.Part.Place;
import org.vinhdanh.kernel.OrganisationId;
import org.vinhdanh.kernel.Outcome;
import org.vinhdanh.kernel.Violation;
import org.vinhdanh.platform.sheets.Vocabulary;
import org.vinhdanh.platform.sheets.Vocabulary.Meaning;
import org.vinhdanh.platform.sheets.Vocabulary.Shape;
import org.vinhdanh.ui.Choice;
import org.vinhdanh.ui.Html;
import org.vinhdanh.ui.NotFound;
import org.vinhdanh.ui.Page;
import org.vinhdanh.ui.Uploaded;
import templates.Templates;

/** Whole lists of organisations or people: a file or pasted lines become a plan, and after a look at it records. */
@Controller
class IntakePages {

    private static final String ORGANISATIONS = OrganisationPages.LIST + "/nhap";
    private static final String PEOPLE = PersonPages.LIST + "/nhap";

    private static final Vocabulary OF_ORGANISATIONS = Vocabulary.of(
            Meaning.required(
                    "name", Shape.TEXT, "Tên tổ chức", "Tên hội", "Tên đơn vị", "Hội thành viên", "Đơn vị", "Tên"),
            Meaning.optional("shortName", Shape.TEXT, "Tên viết tắt", "Viết tắt"),
            Meaning.optional("field", Shape.TEXT, "Lĩnh vực", "Ngành"),
            Meaning.optional("address", Shape.TEXT, "Địa chỉ", "Trụ sở"));

    private static final Vocabulary OF_PEOPLE = Vocabulary.of(
            Meaning.required("name", Shape.PERSON, "Họ và tên", "Họ tên", "Tên"),
            Meaning.optional("organisation", Shape.TEXT, "Tổ chức", "Đơn vị", "Hội", "Cơ quan"),
            Meaning.optional("birth", Shape.DATE, "Ngày sinh", "Năm sinh"),
            Meaning.optional("phone", Shape.ANY, "Điện thoại", "Số điện thoại"),
            Meaning.optional("mail", Shape.ANY, "Thư điện tử", "Email"));

    private final Intake intake;
    private final Organisations organisations;
    private final Templates templates;

    IntakePages(Intake intake, Organisations organisations, Templates templates) {
        this.intake = intake;
        this.organisations = organisations;
        this.templates = templates;
    }

    @GetMapping(ORGANISATIONS)
    View organisations(Page page) {
        return blank(page, ORGANISATIONS);
    }

    @GetMapping(PEOPLE)
    View people(Page page) {
        return blank(page, PEOPLE);
    }

    @PostMapping(ORGANISATIONS)
    View planOrganisations(Page page, Uploaded file, @RequestParam Map<String, String> sent) throws IOException {
        return answer(page, ORGANISATIONS, OF_ORGANISATIONS, file, new Typed(sent), false);
    }

    @PostMapping(PEOPLE)
    View planPeople(Page page, Uploaded file, @RequestParam Map<String, String> sent) throws IOException {
        return answer(page, PEOPLE, OF_PEOPLE, file, new Typed(sent), false);
    }

    @PostMapping(ORGANISATIONS + "/ghi")
    View enterOrganisations(Page page, Uploaded file, @RequestParam Map<String, String> sent) throws IOException {
        return answer(page, ORGANISATIONS, OF_ORGANISATIONS, file, new Typed(sent), true);
    }

    @PostMapping(PEOPLE + "/ghi")
    View enterPeople(Page page, Uploaded file, @RequestParam Map<String, String> sent) throws IOException {
        return answer(page, PEOPLE, OF_PEOPLE, file, new Typed(sent), true);
    }

    private View answer(Page page, String path, Vocabulary vocabulary, Uploaded file, Typed typed, boolean write)
            throws IOException {
        allowed(page);
        return switch (Pasted.lines(file, typed.text("pasted"), vocabulary)) {
            case Outcome.Refused<List<Pasted.Line>>(var why) ->
                Html.refused(templates.federationWebIntake(
                        page, shown(page, path, Optional.empty(), "", false, typed), why));
            case Outcome.Done<List<Pasted.Line>>(var lines) -> {
                var under = new OrganisationId(typed.id("under").orElse(new UUID(0, 0)));
                var plan = path.equals(PEOPLE)
                        ? people(page, under, lines, write)
                        : organisations(page, under, typed, lines, write);
                yield Html.of(templates.federationWebIntake(
                        page,
                        shown(page, path, Optional.of(plan), Pasted.text(lines, vocabulary), write, typed),
                        List.<Violation>of()));
            }
        };
    }

    private Plan organisations(Page page, OrganisationId under, Typed typed, List<Pasted.Line> lines, boolean write) {
        var kind = Arrays.stream(OrganisationKind.values())
                .filter(one -> one.name().equals(typed.text("kind")))
                .findFirst()
                .orElse(OrganisationKind.MEMBER_ASSOCIATION);
        var read = lines.stream()
                .map(line -> new OrganisationLine(
                        line.row(),
                        line.text("name"),
                        line.text("shortName"),
                        line.text("field"),
                        line.text("address")))
                .toList();
        return write ? intake.carryOut(page.actor(), under, kind, read) : intake.plan(page.actor(), under, kind, read);
    }

    private Plan people(Page page, OrganisationId under, List<Pasted.Line> lines, boolean write) {
        var read = lines.stream()
                .map(line -> new PersonLine(
                        line.row(),
                        line.text("name"),
                        line.text("organisation"),
                        new Typed(line.values()).dayOrYear("birth", new Faults()),
                        line.text("phone"),
                        line.text("mail")))
                .toList();
        return write ? intake.carryOut(page.actor(), under, read) : intake.plan(page.actor(), under, read);
    }

    private View blank(Page page, String path) {
        allowed(page);
        var begun =
                Typed.NOTHING.with("under", organisations.home().id().value().toString());
        return Html.of(templates.federationWebIntake(
                page, shown(page, path, Optional.empty(), "", false, begun), List.<Violation>of()));
    }

    private static void allowed(Page page) {
        if (!page.actor().canSomewhere(WRITE)) throw new NotFound();
    }

    private IntakePage shown(Page page, String path, Optional<Plan> plan, String lines, boolean done, Typed typed) {
        var people = path.equals(PEOPLE);
        var units = organisations.list(page.actor(), Filter.ALL.most(1000), Place.START).rows().stream()
                .filter(one -> one.kind() != OrganisationKind.EXTERNAL_AUTHORITY)
                .map(one -> Choice.of(one.id().value().toString(), one.name()))
                .toList();
        var kinds = List.of(
                        OrganisationKind.MEMBER_ASSOCIATION,
                        OrganisationKind.AFFILIATED_CENTRE,
                        OrganisationKind.BRANCH)
                .stream()
                .map(kind -> Choice.of(kind.name(), page.t("federation.kind." + kind.name())))
                .toList();
        return new IntakePage(
                path,
                people ? PersonPages.LIST : OrganisationPages.LIST,
                people ? "federation.intake.people" : "federation.intake.organisations",
                people ? "federation.intake.people.hint" : "federation.intake.organisations.hint",
                people ? List.of() : kinds,
                units,
                plan,
                lines,
                done,
                typed);
    }
}
