package org.vinhdanh.ui;

import java.time.Duration;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Sends the style sheet and the script of the house; an address never changes its content, so it is kept for a year. */
@RestController
class BundlePages {

    @GetMapping("/house-{hash:[0-9a-f]{16}}.css")
    ResponseEntity<byte[]> style(@PathVariable String hash) {
        return send(Bundle.STYLE, hash);
    }

    @GetMapping("/house-{hash:[0-9a-f]{16}}.js")
    ResponseEntity<byte[]> script(@PathVariable String hash) {
        return send(Bundle.SCRIPT, hash);
    }

    private static ResponseEntity<byte[]> send(Bundle bundle, String hash) {
        var cache = bundle.path().contains(hash)
                ? CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable()
                : CacheControl.noCache();
        return ResponseEntity.ok()
                .cacheControl(cache)
                .header(HttpHeaders.CONTENT_TYPE, bundle.type())
                .body(bundle.bytes());
    }
}
