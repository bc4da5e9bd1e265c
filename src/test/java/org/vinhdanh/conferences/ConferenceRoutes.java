package org.vinhdanh.conferences;

import static java.util.Map.entry;
import static org.vinhdanh.Village.done;

import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import org.vinhdanh.RouteSamples;
import org.vinhdanh.Village;
import org.vinhdanh.Village.At;
import org.vinhdanh.councils.elections.ElectionFacts;
import org.vinhdanh.councils.elections.ElectionFacts.Means;
import org.vinhdanh.councils.elections.ElectionFacts.Runoff;
import org.vinhdanh.councils.elections.ElectionId;

/** A conference of each association with one delegate of its own house. */
@Component
class ConferenceRoutes implements RouteSamples {

    private final Assembly assembly;
    private final Quotas quotas;
    private final Polls polls;

    ConferenceRoutes(Assembly assembly, Quotas quotas, Polls polls) {
        this.assembly = assembly;
        this.quotas = quotas;
        this.polls = polls;
    }

    @Override
    public Optional<Sample> of(HttpMethod method, String pattern, Village village) {
        if (pattern.startsWith("/van-phong/hoi-nghi/{id}") || pattern.startsWith("/tai-lieu-hoi-nghi/{id}"))
            return Optional.of(
                    new Sample(places(pattern, village, At.CAU_DUONG), places(pattern, village, At.LAM_VUON)));
        if (pattern.startsWith("/cu-dai-bieu/{code}")
                || pattern.startsWith("/giay-moi/{code}")
                || pattern.startsWith("/diem-danh/{code}"))
            return Optional.of(new Sample(code(pattern, At.CAU_DUONG), code(pattern, At.LAM_VUON)));
        return Optional.empty();
    }

    private Map<String, String> places(String pattern, Village village, At at) {
        var conference = assembly.conference(at);
        var delegate = assembly.delegates(conference, at, "Lường Thị Bưởi").getFirst();
        return Map.ofEntries(
                entry("id", conference.id().toString()),
                entry("unit", village.organisation(at).value().toString()),
                entry("who", delegate.id().toString()),
                entry("deed", pattern.contains("/diem-danh/") ? "ket-thuc" : "tu-cach"),
                entry("paper", "bien-ban"),
                entry("official", "quyet-dinh"),
                entry("list", "ky-nhan"),
                entry("kind", "pdf"),
                entry("part", "tai-lieu"),
                entry("kept", assembly.document(conference, at).id().toString()),
                entry("closed", "chot"),
                entry("election", election(conference, at)));
    }

    private String election(Conference conference, At at) {
        var facts = new ElectionFacts(
                "Bầu đại biểu", "Đại hội", "", 1, Means.HANDS, "HALF_PRESENT", Runoff.REMAINING, false);
        return done(polls.call(assembly.office(at), conference, ElectionId.fresh(), facts))
                .id()
                .toString();
    }

    private Map<String, String> code(String pattern, At at) {
        var conference = assembly.conference(at);
        var delegate = assembly.delegates(conference, at, "Lường Thị Bưởi").getFirst();
        if (pattern.startsWith("/giay-moi"))
            return Map.of(
                    "code",
                    delegate.code(),
                    "kept",
                    assembly.document(conference, at).id().toString());
        if (pattern.startsWith("/diem-danh")) return Map.of("code", conference.doorCode());
        return Map.of(
                "code",
                quotas.all(assembly.office(at), conference.id()).getFirst().code());
    }
}
