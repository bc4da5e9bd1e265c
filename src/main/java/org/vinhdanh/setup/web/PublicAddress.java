package org.vinhdanh.setup.web;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Where people outside find this house: the address it was given, otherwise the one it was just asked under. */
@Component
class PublicAddress {

    private final String given;

    PublicAddress(@Value("${vinhdanh.url:}") String given) {
        this.given = given.replaceAll("/+$", "");
    }

    String of(HttpServletRequest request) {
        var asked = request.getRequestURL();
        return given.isEmpty()
                ? asked.substring(0, asked.length() - request.getRequestURI().length())
                : given;
    }
}
