package org.vinhdanh.conferences.web;

import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.vinhdanh.conferences.Conference;
import org.vinhdanh.conferences.Delegate;
import org.vinhdanh.conferences.Delegate.Answer;
import org.vinhdanh.conferences.Delegate.Kind;
import org.vinhdanh.conferences.Delegate.State;
import org.vinhdanh.conferences.DelegateId;
import org.vinhdanh.conferences.Delegates;
import org.vinhdanh.conferences.Delegates.Summons;
import org.vinhdanh.conferences.Forgetting;
import org.vinhdanh.conferences.Invitations;
import org.vinhdanh.kernel.Fold;
import org.vinhdanh.kernel.Outcome;
import org.vinhdanh.kernel.Outcome.Done;
import org.vinhdanh.kernel.Outcome.Refused;
import org.vinhdanh.kernel.Violation;
import org.vinhdanh.platform.sheets.SheetSending;
import org.vinhdanh.platform.sheets.SheetWriting.Column;
import org.vinhdanh.ui.Filled;
import org.vinhdanh.ui.Html;
import org.vinhdanh.ui.NotFound;
import org.vinhdanh.ui.Notices;
import org.vinhdanh.ui.Page;
import org.vinhdanh.ui.Tab;
import templates.Templates;

/** Who is summoned: the list, guests and press, one delegate with answer, substitute and credentials; their report. */
@Controller
@RequestMapping(ConferencePages.HERE + "/{id}")
class DelegatePages {

    private final Held held;
    private final Delegates delegates;
    private final Invitations invitations;
    private final Forgetting forgetting;
    private final Templates templates;

    DelegatePages(Held held, Delegates delegates, Invitations invitations, Forgetting forgetting, Templates templates) {
        this.held = held;
        this.delegates = delegates;
        this.invitations = invitations;
        this.forgetting = forgetting;
        this.templates = templates;
    }

    @GetMapping("/dai-bieu")
    View list(Page page, @PathVariable UUID id, @RequestParam MultiValueMap<String, String> asked) {
        var conference = held.seen(page, id);
        var typed = new Filled(asked);
        var everybody = delegates.all(page.actor(), conference.id());
        var here = ConferencePages.HERE + "/" + id + "/dai-bieu";
        var tabs = Arrays.stream(Show.values())
                .map(one -> Tab.of(
                        page,
                        page.t("conferences.show." + one),
                        here + (one == Show.ALL ? "" : "?xem=" + one),
                        one == Show.of(typed),
                        everybody.stream().filter(one::takes).count()))
                .toList();
        var query = page.query().isEmpty() ? "" : "?" + page.query();
        return Html.of(templates.conferencesWebDelegates(
                page,
                conference,
                found(everybody, typed),
                typed,
                tabs,
                here + ".xlsx" + query,
                here + ".csv" + query,
                held.keeps(page, conference)));
    }

    /** Which of them are shown. */
    enum Show {
        ALL,
        OFFICIAL,
        GUESTS,
        SILENT,
        COMING,
        NOT_COMING,
        THERE,
        DOUBTED,
        GONE;

        static Show of(Filled typed) {
            return Arrays.stream(values())
                    .filter(one -> one.name().equals(typed.line("xem")))
                    .findFirst()
                    .orElse(ALL);
        }

        boolean takes(Delegate one) {
            if (this == GONE) return one.state() != State.NAMED;
            return one.state() == State.NAMED
                    && switch (this) {
                        case ALL, GONE -> true;
                        case OFFICIAL -> one.kind() == Kind.OFFICIAL;
                        case GUESTS -> one.kind() != Kind.OFFICIAL;
                        case SILENT -> one.answer() == Answer.NONE;
                        case COMING -> one.answer() == Answer.COMING;
                        case NOT_COMING -> one.answer() == Answer.NOT_COMING;
                        case THERE -> one.came().isPresent();
                        case DOUBTED -> !one.doubt().isEmpty();
                    };
        }
    }

    private static List<Delegate> found(List<Delegate> everybody, Filled typed) {
        var show = Show.of(typed);
        var words = Fold.of(typed.line("q"));
        return everybody.stream()
                .filter(show::takes)
                .filter(one -> words.isEmpty()
                        || words.equals(Integer.toString(one.number()))
                        || Fold.of(one.facts().name() + " " + one.unitName() + " "
                                        + one.facts().post())
                                .contains(words))
                .toList();
    }

    @GetMapping("/dai-bieu.xlsx")
    void xlsx(
            Page page,
            HttpServletResponse response,
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> asked)
            throws IOException {
        var conference = held.seen(page, id);
        SheetSending.xlsx(
                response, "dai-bieu", page.t("conferences.delegates"), columns(page), rows(page, conference, asked));
    }

    @GetMapping("/dai-bieu.csv")
    void csv(
            Page page,
            HttpServletResponse response,
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> asked)
            throws IOException {
        SheetSending.csv(response, "dai-bieu", columns(page), rows(page, held.seen(page, id), asked));
    }

    private List<Delegate> rows(Page page, Conference conference, MultiValueMap<String, String> asked) {
        return found(delegates.all(page.actor(), conference.id()), new Filled(asked));
    }

    private static List<Column<Delegate>> columns(Page page) {
        return List.of(
                Column.number(page.t("conferences.number"), 8, one -> (long) one.number()),
                Column.text(
                        page.t("conferences.delegate"), 28, one -> one.facts().name()),
                Column.text(page.t("conferences.post"), 28, one -> one.facts().post()),
                Column.text(page.t("conferences.unit"), 40, Delegate::unitName),
                Column.text(page.t("conferences.kind"), 18, one -> page.t("conferences.kind." + one.kind())),
                Column.text(
                        page.t("conferences.sex"),
                        10,
                        one -> one.facts()
                                .sex()
                                .map(sex -> page.t("conferences.sex." + sex))
                                .orElse("")),
                Column.text(
                        page.t("conferences.born"),
                        10,
                        one -> one.facts()
                                .birthYear()
                                .map(year -> Integer.toString(year))
                                .orElse("")),
                Column.text(
                        page.t("conferences.ethnicity"), 12, one -> one.facts().ethnicity()),
                Column.text(page.t("conferences.phone"), 16, one -> one.facts().phone()),
                Column.text(page.t("conferences.mail"), 26, one -> one.facts().mail()),
                Column.text(page.t("conferences.answer"), 16, one -> page.t("conferences.answer." + one.answer())),
                Column.text(
                        page.t("conferences.came"),
                        18,
                        one -> one.came().map(page.format()::moment).orElse("")));
    }

    @GetMapping("/khach-moi")
    View guest(Page page, @PathVariable UUID id) {
        var conference = held.kept(page, id);
        return Html.of(
                templates.conferencesWebGuest(page, conference, Filled.with("loai", Kind.INVITED.name()), List.of()));
    }

    @PostMapping("/khach-moi")
    View invite(
            Page page,
            HttpServletResponse response,
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> sent) {
        var conference = held.kept(page, id);
        var typed = new Filled(sent);
        var kind = Arrays.stream(Kind.values())
                .filter(one -> one.name().equals(typed.line("loai")))
                .findFirst()
                .orElse(Kind.OFFICIAL);
        var invited = ConferenceForm.person(typed)
                .then(facts -> delegates.invite(page.actor(), conference.id(), kind, typed.line("don-vi"), facts));
        return switch (invited) {
            case Done<Delegate>(var guest) ->
                said(response, guest, "conferences.invited", guest.facts().name());
            case Refused<Delegate>(var why) ->
                Html.refused(templates.conferencesWebGuest(page, conference, typed, why));
        };
    }

    @GetMapping("/dai-bieu/{who}")
    View show(Page page, @PathVariable UUID id, @PathVariable UUID who) {
        var summons = existing(page, id, who);
        return Html.of(shown(
                page,
                summons,
                ConferenceForm.and(Filled.with(), "", summons.delegate().facts()),
                List.of()));
    }

    private JteModel shown(Page page, Summons summons, Filled typed, List<Violation> why) {
        var delegate = summons.delegate();
        Optional<Delegate> stands = delegate.stands()
                .flatMap(other -> delegates.find(page.actor(), other))
                .map(Summons::delegate);
        return templates.conferencesWebDelegate(
                page,
                summons,
                stands,
                invitations.inviting(summons.conference(), delegate),
                typed,
                held.keeps(page, summons.conference())
                        && delegate.state() == State.NAMED
                        && summons.conference().remembered(),
                why);
    }

    /** One of the deeds done to a delegate. */
    @PostMapping("/dai-bieu/{who}/{deed:sua|thay|tra-loi|tu-cach}")
    View deed(
            Page page,
            HttpServletResponse response,
            @PathVariable UUID id,
            @PathVariable UUID who,
            @PathVariable String deed,
            @RequestParam MultiValueMap<String, String> sent) {
        held.kept(page, id);
        var summons = existing(page, id, who);
        var typed = new Filled(sent);
        var done = done(page, deed, summons.delegate().id(), typed);
        return switch (done) {
            case Done<Delegate>(var now) ->
                said(response, now, "conferences.done." + deed, now.facts().name());
            case Refused<Delegate>(var why) -> Html.refused(shown(page, summons, typed, why));
        };
    }

    private Outcome<Delegate> done(Page page, String deed, DelegateId id, Filled typed) {
        return switch (deed) {
            case "thay" -> ConferenceForm.person(typed).then(facts -> delegates.substitute(page.actor(), id, facts));
            case "sua" -> ConferenceForm.person(typed).then(facts -> delegates.correct(page.actor(), id, facts));
            case "tra-loi" -> delegates.answer(page.actor(), id, answer(typed));
            default -> delegates.doubt(page.actor(), id, typed.words("ly-do-tu-cach"));
        };
    }

    static Answer answer(Filled typed) {
        return Arrays.stream(Answer.values())
                .filter(one -> one.name().equals(typed.line("tra-loi")))
                .findFirst()
                .orElse(Answer.NONE);
    }

    /** What the credentials committee reports. */
    @GetMapping("/tu-cach")
    View credentials(Page page, @PathVariable UUID id) {
        var conference = held.seen(page, id);
        return Html.of(templates.conferencesWebCredentials(
                page, conference, forgetting.kept(conference.id()).orElseGet(() -> delegates.credentials(conference))));
    }

    @PostMapping("/gui-giay-moi")
    View send(Page page, HttpServletResponse response, @PathVariable UUID id) {
        var conference = held.kept(page, id);
        var sent = invitations.invite(page.actor(), conference.id()).result().orElse(0);
        Notices.say(response, "conferences.invitations.sent", Integer.toString(sent));
        return Html.seeOther(ConferencePages.HERE + "/" + id + "/dai-bieu");
    }

    private Summons existing(Page page, UUID id, UUID who) {
        return delegates
                .find(page.actor(), new DelegateId(who))
                .filter(summons -> summons.conference().id().value().equals(id))
                .orElseThrow(NotFound::new);
    }

    private static View said(HttpServletResponse response, Delegate now, String key, String name) {
        Notices.say(response, key, name);
        return Html.seeOther(ConferencePages.HERE + "/" + now.conference() + "/dai-bieu/" + now.id());
    }
}
