package org.vinhdanh.platform.files.web;

import java.util.UUID;
import org.springframework.core.io.FileSystemResource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.vinhdanh.kernel.Actor;
import org.vinhdanh.platform.files.FileId;
import org.vinhdanh.platform.files.FileStore;
import org.vinhdanh.ui.Download;
import org.vinhdanh.ui.NotFound;

/** Hands a stored file over as an attachment, never to be shown or run inside our pages. */
@Controller
class FilePages {

    private final FileStore files;

    FilePages(FileStore files) {
        this.files = files;
    }

    @GetMapping("/van-phong/tep/{id}")
    ResponseEntity<FileSystemResource> fetch(@PathVariable UUID id, Actor actor) {
        var file = files.find(actor, new FileId(id)).orElseThrow(NotFound::new);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(file.type().mediaType()))
                .cacheControl(CacheControl.noStore())
                .header(HttpHeaders.CONTENT_DISPOSITION, Download.named(file.name()))
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .body(new FileSystemResource(files.path(file)));
    }
}
