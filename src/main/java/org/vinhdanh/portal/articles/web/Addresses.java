package org.vinhdanh.portal.articles.web;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.vinhdanh.portal.Sites;
import org.vinhdanh.ui.WholeAddresses;

/** Addresses as others outside need them: whole. */
@Component
class Addresses implements WholeAddresses {

    private final String given;
    private final Sites sites;

    Addresses(@Value("${vinhdanh.url:}") String given, Sites sites) {
        this.given = given.replaceAll("/+$", "");
        this.sites = sites;
    }

    /**
     * The whole address of a path of the site looked at: under the site's own host name where it has one, else under the
     * address the house was given, else the one it was asked under.
     */
    @Override
    public String absolute(String path) {
        if (given.isEmpty())
            return ServletUriComponentsBuilder.fromCurrentContextPath().build().toUriString() + path;
        var own = sites.here().map(site -> site.place().host()).orElse("");
        return own.isEmpty() ? given + sites.prefix() + path : given.replaceFirst("://.*", "://" + own) + path;
    }
}
