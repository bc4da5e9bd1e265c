package org.vinhdanh.nominations.web;

import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.vinhdanh.awards.certificates.CertificateLayout;
import org.vinhdanh.awards.certificates.CertificateLayout.Box;
import org.vinhdanh.awards.certificates.CertificateLayout.Lettering;
import org.vinhdanh.awards.certificates.CertificateLayout.Placed;
import org.vinhdanh.awards.certificates.CertificateLayout.Sheet;
import org.vinhdanh.awards.certificates.CertificateLayout.Shift;
import org.vinhdanh.awards.register.DecisionId;
import org.vinhdanh.awards.register.EntryId;
import org.vinhdanh.kernel.Outcome;
import org.vinhdanh.kernel.Outcome.Done;
import org.vinhdanh.kernel.Outcome.Refused;
import org.vinhdanh.kernel.Violation;
import org.vinhdanh.nominations.CertificatePictures;
import org.vinhdanh.nominations.Certificates;
import org.vinhdanh.nominations.Certificates.Batch;
import org.vinhdanh.nominations.Certificates.Kept;
import org.vinhdanh.nominations.Grants;
import org.vinhdanh.ui.Choice;
import org.vinhdanh.ui.Clash;
import org.vinhdanh.ui.Download;
import org.vinhdanh.ui.Filled;
import org.vinhdanh.ui.Html;
import org.vinhdanh.ui.NotFound;
import org.vinhdanh.ui.Notices;
import org.vinhdanh.ui.Page;
import templates.Templates;

/** A decision and its certificates: print all or one, in full or on stock, place the text by millimetres, try the printer. */
@Controller
@RequestMapping("/van-phong/quyet-dinh-khen/{id}")
class CertificatePages {

    private final Certificates certificates;
    private final CertificatePictures pictures;
    private final Grants grants;
    private final Templates templates;
    private final String address;

    /** What can be said of each thing on a certificate: the end of the name of its field, and the key of its words. */
    private static final List<Choice> SIDES = List.of(
            Choice.of("", "nominations.layout.on"),
            Choice.of("-trai", "nominations.layout.left"),
            Choice.of("-tren", "nominations.layout.top"),
            Choice.of("-rong", "nominations.layout.box.width"),
            Choice.of("-cao", "nominations.layout.box.height"),
            Choice.of("-co-chu", "nominations.layout.size"));

    CertificatePages(
            Certificates certificates,
            CertificatePictures pictures,
            Grants grants,
            Templates templates,
            @Value("${vinhdanh.url:${VINHDANH_URL:}}") String address) {
        this.certificates = certificates;
        this.pictures = pictures;
        this.grants = grants;
        this.templates = templates;
        this.address = address.replaceAll("/+$", "");
    }

    @GetMapping
    View show(Page page, @PathVariable UUID id) {
        return Html.of(show(page, batch(page, id), List.of()));
    }

    /** The PDF; a post, since each printing is noted. */
    @PostMapping("/in")
    Object print(
            Page page,
            HttpServletRequest request,
            @PathVariable UUID id,
            @RequestParam(value = "muc", defaultValue = "") String entry,
            @RequestParam(value = "phoi", defaultValue = "") String stock) {
        var batch = batch(page, id);
        var only = Filled.with("muc", entry).id("muc").map(EntryId::new);
        return switch (certificates.print(
                page.actor(), batch.decision().id(), only, !stock.isEmpty(), verification(request))) {
            case Done<byte[]>(var pdf) -> pdf(pdf, "bang-khen.pdf");
            case Refused<byte[]>(var why) -> Html.refused(show(page, batch, why));
        };
    }

    @GetMapping("/mau")
    View layout(Page page, @PathVariable UUID id, @RequestParam(value = "phoi", defaultValue = "") String stock) {
        var batch = printable(page, id);
        var kept = certificates.layout(batch.decision(), award(batch), !stock.isEmpty());
        return Html.of(layout(page, batch, typed(kept, stock), kept.layout(), List.of()));
    }

    /** Keeps the layout, or shows what it would look like: as a certificate or as a test sheet. */
    @PostMapping("/mau")
    Object keep(
            Page page,
            HttpServletRequest request,
            HttpServletResponse response,
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> sent) {
        var typed = new Filled(sent);
        var batch = printable(page, id);
        var stock = typed.ticked("phoi");
        var before = certificates.layout(batch.decision(), award(batch), stock);
        var wanted = read(typed, before.layout());
        if (typed.ticked("xem") || typed.ticked("thu"))
            return switch (wanted.then(layout -> certificates.look(
                    page.actor(), batch.decision().id(), layout, typed.ticked("thu"), verification(request)))) {
                case Done<byte[]>(var pdf) -> pdf(pdf, "mau.pdf");
                case Refused<byte[]>(var why) -> Html.refused(layout(page, batch, typed, before.layout(), why));
            };
        return switch (wanted.then(layout -> certificates.keep(
                page.actor(),
                batch.decision(),
                award(batch),
                stock,
                layout,
                typed.number("phien-ban").orElse(0)))) {
            case Done<Kept> _ -> {
                Notices.say(response, "nominations.layout.kept");
                yield Html.seeOther("/van-phong/quyet-dinh-khen/" + id);
            }
            case Refused<Kept>(var why)
            when FormFaults.late(why) -> {
                var now = certificates.layout(batch.decision(), award(batch), stock);
                yield Html.refused(layout(
                        page, batch, typed.beside(typed(now, typed.text("phoi")), "phien-ban"), now.layout(), why));
            }
            case Refused<Kept>(var why) -> Html.refused(layout(page, batch, typed, before.layout(), why));
        };
    }

    private static List<Clash> clashes(Page page, Filled typed, CertificateLayout layout) {
        return typed.clashes(words(page, layout)).stream()
                .map(clash -> new Clash(clash.field(), said(page, clash.now()), said(page, clash.typed())))
                .toList();
    }

    private static String said(Page page, String value) {
        return value.equals("co") ? page.t("nominations.layout.on") : value;
    }

    /** The fields of the form with the words beside them. */
    private static List<Choice> words(Page page, CertificateLayout layout) {
        var words = new ArrayList<>(List.of(
                Choice.of("rong", page.t("nominations.layout.width")),
                Choice.of("cao", page.t("nominations.layout.height")),
                Choice.of("phai", page.t("nominations.layout.right")),
                Choice.of("xuong", page.t("nominations.layout.down"))));
        for (var placed : layout.fields())
            for (var side : SIDES)
                words.add(Choice.of(
                        placed.field().name() + side.value(),
                        page.t(placed.field().key()) + ", " + page.t(side.words())));
        return words;
    }

    /** Puts the emblem, the own design or the picture of the stock on certificates, or takes it away. */
    @PostMapping("/hinh")
    View picture(
            Page page,
            HttpServletResponse response,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String loai,
            @RequestParam(defaultValue = "") String bo,
            @RequestParam Map<String, MultipartFile> files)
            throws IOException {
        var batch = printable(page, id);
        var use = Stream.of(CertificatePictures.Use.values())
                .filter(each -> each.name().equals(loai))
                .findFirst()
                .orElseThrow(NotFound::new);
        var decision = batch.decision();
        var outcome = !bo.isEmpty()
                ? pictures.takeAway(page.actor(), decision, award(batch), use).map(_ -> id)
                : put(page, batch, use, files.get("tep-" + use));
        var stock = use.onStock() ? "co" : "";
        return switch (outcome) {
            case Done<UUID> _ -> {
                Notices.say(response, bo.isEmpty() ? "nominations.picture.kept" : "nominations.picture.gone");
                yield Html.seeOther("/van-phong/quyet-dinh-khen/" + id + "/mau" + (use.onStock() ? "?phoi=co" : ""));
            }
            case Refused<UUID>(var why) -> {
                var kept = certificates.layout(decision, award(batch), use.onStock());
                yield Html.refused(layout(page, batch, typed(kept, stock), kept.layout(), why));
            }
        };
    }

    private Outcome<UUID> put(Page page, Batch batch, CertificatePictures.Use use, @Nullable MultipartFile file)
            throws IOException {
        if (file == null || file.isEmpty())
            return Outcome.refused(Violation.of("nominations.picture.missing").at("tep-" + use));
        try (var content = file.getInputStream()) {
            var name = String.valueOf(file.getOriginalFilename());
            var kept = pictures.put(page.actor(), batch.decision(), award(batch), use, name, content);
            return kept instanceof Refused<UUID>(var why)
                    ? Outcome.refused(
                            why.stream().map(fault -> fault.at("tep-" + use)).toList())
                    : kept;
        }
    }

    private JteModel show(Page page, Batch batch, List<Violation> why) {
        return templates.nominationsWebDecision(
                page, batch, grants.granted(page.actor(), batch.decision().id()), why);
    }

    private JteModel layout(Page page, Batch batch, Filled typed, CertificateLayout layout, List<Violation> why) {
        return templates.nominationsWebLayout(
                page,
                batch,
                typed,
                layout,
                pictures.inUse(batch.decision(), award(batch)),
                clashes(page, typed, layout),
                why);
    }

    private Batch batch(Page page, UUID id) {
        return certificates.of(page.actor(), new DecisionId(id)).orElseThrow(NotFound::new);
    }

    private Batch printable(Page page, UUID id) {
        var batch = batch(page, id);
        if (!batch.mayPrint() || batch.entries().isEmpty()) throw new NotFound();
        return batch;
    }

    private static String award(Batch batch) {
        return Certificates.award(batch.entries().getFirst());
    }

    /** The address of this instance, or the one it was asked by. */
    private String verification(HttpServletRequest request) {
        var site = address.isEmpty()
                ? ServletUriComponentsBuilder.fromContextPath(request).build().toUriString()
                : address;
        return site + "/xac-minh";
    }

    private static Filled typed(Kept kept, String stock) {
        var fields = new HashMap<String, List<String>>();
        var layout = kept.layout();
        fields.put("phoi", List.of(stock));
        fields.put("phien-ban", List.of(Integer.toString(kept.version())));
        fields.put("rong", List.of(millimetres(layout.sheet().width())));
        fields.put("cao", List.of(millimetres(layout.sheet().height())));
        fields.put("phai", List.of(millimetres(layout.shift().right())));
        fields.put("xuong", List.of(millimetres(layout.shift().down())));
        for (var placed : layout.fields()) {
            var name = placed.field().name();
            fields.put(name, placed.on() ? List.of("co") : List.of());
            fields.put(name + "-trai", List.of(millimetres(placed.box().left())));
            fields.put(name + "-tren", List.of(millimetres(placed.box().top())));
            fields.put(name + "-rong", List.of(millimetres(placed.box().width())));
            fields.put(name + "-cao", List.of(millimetres(placed.box().height())));
            fields.put(name + "-co-chu", List.of(millimetres(placed.type().size())));
        }
        return new Filled(fields);
    }

    private static Outcome<CertificateLayout> read(Filled typed, CertificateLayout before) {
        var faults = new ArrayList<Violation>();
        var sheet = new Sheet(number(typed, "rong", faults, "sheet"), number(typed, "cao", faults, "sheet"));
        var shift = new Shift(number(typed, "phai", faults, "shift"), number(typed, "xuong", faults, "shift"));
        var fields = before.fields().stream()
                .map(placed -> {
                    var name = placed.field().name();
                    var size = number(typed, name + "-co-chu", faults, name);
                    return new Placed(
                            placed.field(),
                            typed.ticked(name),
                            new Box(
                                    number(typed, name + "-trai", faults, name),
                                    number(typed, name + "-tren", faults, name),
                                    number(typed, name + "-rong", faults, name),
                                    number(typed, name + "-cao", faults, name)),
                            new Lettering(
                                    placed.type().face(),
                                    size,
                                    Math.min(placed.type().smallest(), size),
                                    placed.type().colour(),
                                    placed.type().capitals()),
                            placed.align(),
                            placed.stand());
                })
                .toList();
        return faults.isEmpty()
                ? Outcome.done(new CertificateLayout(sheet, before.framed(), shift, fields))
                : Outcome.refused(faults.stream().distinct().toList());
    }

    private static double number(Filled typed, String name, List<Violation> faults, String field) {
        try {
            return Double.parseDouble(typed.line(name).replace(',', '.'));
        } catch (NumberFormatException e) {
            faults.add(Violation.of("nominations.layout.number.wrong").at(field));
            return 0;
        }
    }

    private static String millimetres(double value) {
        return (value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value)).replace('.', ',');
    }

    private static ResponseEntity<byte[]> pdf(byte[] pdf, String name) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(HttpHeaders.CONTENT_DISPOSITION, Download.named(name))
                .body(pdf);
    }
}
