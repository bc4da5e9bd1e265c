package org.vinhdanh.clusters.web;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.View;
import org.vinhdanh.clusters.scoring.Rankings;
import org.vinhdanh.ui.Html;
import org.vinhdanh.ui.MappedPages;
import org.vinhdanh.ui.Page;
import templates.Templates;

/** The rankings that were released, as everybody reads them. */
@Controller
class OpenClusterPages implements MappedPages {

    private static final String HERE = "/cum-thi-dua";

    private final Rankings rankings;
    private final Templates templates;

    OpenClusterPages(Rankings rankings, Templates templates) {
        this.rankings = rankings;
        this.templates = templates;
    }

    @GetMapping(HERE)
    View released(Page page) {
        return Html.of(templates.clustersWebOpenClusters(page, rankings.released()));
    }

    @Override
    public List<String> paths() {
        return List.of(HERE);
    }
}
