package org.vinhdanh.federation.web;

import java.util.List;
import java.util.Optional;
import org.vinhdanh.federation.Intake.Plan;
import org.vinhdanh.ui.Choice;

/**
 * What the pages of a whole list show.
 *
 * @param path where the list is sent; its records are kept at {@code path + "/ghi"}
 * @param back the register it is for
 * @param title the key of the page's title
 * @param hint the key of what the list needs
 * @param kinds what the lines can be; empty for people
 * @param lines the list once more, for the carrying out
 * @param done true once it was carried out
 */
public record IntakePage(
        String path,
        String back,
        String title,
        String hint,
        List<Choice> kinds,
        List<Choice> organisations,
        Optional<Plan> plan,
        String lines,
        boolean done,
        Typed typed) {}
