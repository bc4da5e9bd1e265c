package org.vinhdanh.portal.articles.web;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Addresses as others outside need them: whole. */
@Component
class Addresses {

    private final String given;

    Addresses(@Value("${vinhdanh.url:}") String given) {
        this.given = given.replaceAll("/+$", "");
    }

    /** The whole address of a path of ours: under the address the house was given, else the one it was asked under. */
    String absolute(String path) {
        var house = given.isEmpty()
                ? ServletUriComponentsBuilder.fromCurrentContextPath().build().toUriString()
                : given;
        return house + path;
    }
}
