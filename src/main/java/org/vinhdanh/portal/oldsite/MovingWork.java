package org.vinhdanh.portal.oldsite;

import java.util.UUID;
import org.springframework.stereotype.Component;
import org.vinhdanh.kernel.Actor;
import org.vinhdanh.kernel.Outcome;
import org.vinhdanh.kernel.Violation;
import org.vinhdanh.platform.jobs.LongWork;
import org.vinhdanh.portal.oldsite.PlannedArticle.Prospect;
import org.vinhdanh.ui.Pages;

/** Plans and moves old sites in the background; the argument is {@code "doc <id>"} or {@code "nhap <id>"}. */
@Component
class MovingWork implements LongWork {

    static final String NOUN = "portal-old-site";

    private final OldSites sites;
    private final Pages pages;

    MovingWork(OldSites sites, Pages pages) {
        this.sites = sites;
        this.pages = pages;
    }

    @Override
    public String noun() {
        return NOUN;
    }

    @Override
    public Outcome<String> carryOut(Actor actor, String argument, Progress progress) {
        var words = argument.split(" ");
        var id = new OldSiteId(UUID.fromString(words[1]));
        return switch (words[0]) {
            case "doc" -> sites.plan(actor, id, progress).map(old -> said("oldsite.work.read", old, Prospect.NEW));
            case "nhap" ->
                sites.carryOut(actor, id, progress).map(old -> said("oldsite.work.moved", old, Prospect.DONE));
            default -> Outcome.refused(Violation.of("oldsite.unknown"));
        };
    }

    private String said(String key, OldSite old, Prospect fate) {
        var counts = sites.counts(old);
        return pages.texts().of(key, counts.getOrDefault(fate, 0L), counts.getOrDefault(Prospect.REFUSED, 0L));
    }
}
