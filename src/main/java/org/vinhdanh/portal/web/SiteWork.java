package org.vinhdanh.portal.web;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.vinhdanh.portal.desk.SiteDesk;
import org.vinhdanh.portal.desk.SiteDesk.OnSite;
import org.vinhdanh.ui.Due;
import org.vinhdanh.ui.Page;

/** What is to be done on the sites: articles begun or handed in, messages that wait. */
@Component
class SiteWork implements Due.Source {

    private final SiteDesk desk;

    SiteWork(SiteDesk desk) {
        this.desk = desk;
    }

    @Override
    public List<Due> due(Page page) {
        return desk.of(page.actor()).stream()
                .map(work ->
                        new Due(page.t("portal.due." + work.deed()), path(work), about(page, work), Optional.empty()))
                .toList();
    }

    private static String path(OnSite work) {
        return switch (work.deed()) {
            case WRITE, PUBLISH -> "/van-phong/bai-viet/" + work.thing();
            case ANSWER -> "/van-phong/trang/" + work.thing() + "/lien-he";
        };
    }

    private static String about(Page page, OnSite work) {
        return work.deed() == SiteDesk.Deed.ANSWER ? page.t("portal.due.messages", work.many()) : work.words();
    }
}
