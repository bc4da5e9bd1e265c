package org.vinhdanh.portal.oldsite;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import org.vinhdanh.RouteSamples;
import org.vinhdanh.Village;
import org.vinhdanh.Village.At;
import org.vinhdanh.kernel.Role;
import org.vinhdanh.portal.articles.Newsroom;

/** A saved page handed in for the site of each association, for the test that walks every route. */
@Component
class OldSiteRoutes implements RouteSamples {

    private static final String PAGE =
            "<html><body><h1>Tin</h1><div class='noidung'><p>Một đoạn.</p></div></body></html>";

    private final Newsroom newsroom;
    private final OldSites sites;

    OldSiteRoutes(Newsroom newsroom, OldSites sites) {
        this.newsroom = newsroom;
        this.sites = sites;
    }

    @Override
    public Optional<Sample> of(HttpMethod method, String pattern, Village village) {
        return pattern.startsWith("/van-phong/nhap-trang-cu/{id}")
                ? Optional.of(Sample.of("id", handedIn(At.CAU_DUONG), handedIn(At.LAM_VUON)))
                : Optional.empty();
    }

    private OldSiteId handedIn(At at) {
        newsroom.site(at);
        var page = new OldSites.Sent("tin.html", () -> new ByteArrayInputStream(PAGE.getBytes(StandardCharsets.UTF_8)));
        return Village.done(sites.handIn(newsroom.actor("văn phòng", Role.OFFICE, at), List.of(page), "Tin"))
                .id();
    }
}
