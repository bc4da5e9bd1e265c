package org.vinhdanh.documents;

import static org.vinhdanh.Village.done;

import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import org.vinhdanh.RouteSamples;
import org.vinhdanh.Village;
import org.vinhdanh.Village.At;
import org.vinhdanh.kernel.Role;

/** A document of each association that is for its office alone, with a file, and one that is open. */
@Component
class DocumentRoutes implements RouteSamples {

    private static final byte[] PICTURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 0, 0, 0, 0};

    private final Documents documents;

    DocumentRoutes(Documents documents) {
        this.documents = documents;
    }

    @Override
    public Optional<Sample> of(HttpMethod method, String pattern, Village village) {
        if (pattern.startsWith("/van-phong/van-ban/{id}"))
            return Optional.of(new Sample(inside(village, At.CAU_DUONG), inside(village, At.LAM_VUON)));
        return switch (pattern) {
            case "/van-ban/{slug}" ->
                Optional.of(Sample.of(
                        "slug", open(village, true).slug(), open(village, false).slug()));
            case "/van-ban/tep/{id}" ->
                Optional.of(Sample.of("id", file(open(village, true)), file(open(village, false))));
            default -> Optional.empty();
        };
    }

    private Map<String, String> inside(Village village, At at) {
        var document = document(village, at, false);
        return Map.of("id", document.id().toString(), "tep", file(document));
    }

    private Document open(Village village, boolean open) {
        return document(village, At.HOME, open);
    }

    private static String file(Document document) {
        return document.files().getFirst().id().value().toString();
    }

    private Document document(Village village, At at, boolean open) {
        var office = Filed.actor(village, Role.OFFICE, at);
        var facts = DocumentFacts.of("KE_HOACH", "", LocalDate.of(2026, 1, 15), "Hội", "Kế hoạch năm")
                .openTo(open);
        var id = done(documents.enter(office, facts));
        done(documents.add(office, id, "ban-chup.png", new ByteArrayInputStream(PICTURE)));
        return documents.find(office, id).orElseThrow();
    }
}
