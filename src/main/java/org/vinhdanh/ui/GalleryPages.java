package org.vinhdanh.ui;

import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.View;
import templates.Templates;

/** Every component in all its states, for those who build pages; exists only in dev and test. */
@Controller
@Profile({"dev", "test"})
class GalleryPages {

    private final Templates templates;

    GalleryPages(Templates templates) {
        this.templates = templates;
    }

    @GetMapping("/van-phong/mau-giao-dien")
    View office(Page page) {
        return Html.of(templates.uiGallery(page));
    }

    @GetMapping("/van-phong/mau-giao-dien/cong-khai")
    View open(Page page) {
        return Html.of(templates.uiGalleryPublic(page));
    }
}
