package org.vinhdanh.portal.web;

import java.time.Duration;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.vinhdanh.platform.files.FileStore;
import org.vinhdanh.portal.Emblems;
import org.vinhdanh.ui.NotFound;

/** The organisation's emblem for everybody; an address that names the picture may be kept for a year. */
@Controller
class EmblemPages {

    private final Emblems emblems;
    private final FileStore files;

    EmblemPages(Emblems emblems, FileStore files) {
        this.emblems = emblems;
        this.files = files;
    }

    @GetMapping("/bieu-trung")
    ResponseEntity<Resource> show(@RequestParam(name = "ban", defaultValue = "") String mark) {
        var picture = emblems.shown().orElseThrow(NotFound::new);
        var kept = mark.equals(Emblems.mark(picture.id().value()))
                ? CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable()
                : CacheControl.maxAge(Duration.ofMinutes(5)).cachePublic();
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(picture.type().mediaType()))
                .cacheControl(kept)
                .eTag(picture.sha256())
                .body(new FileSystemResource(files.path(picture)));
    }
}
