package org.vinhdanh.initiatives.exemplars.web;

import java.util.List;
import org.vinhdanh.initiatives.exemplars.Exemplar;
import org.vinhdanh.initiatives.exemplars.Exemplars.LinkedAward;
import org.vinhdanh.initiatives.exemplars.Exemplars.LinkedInitiative;
import org.vinhdanh.initiatives.exemplars.Exemplars.Spread;
import org.vinhdanh.ui.Choice;

/**
 * An exemplar as its page shows it.
 *
 * @param foundAwards what the register knows by the words looked for
 * @param foundInitiatives what the library knows by them
 * @param writes true for its unit and the office
 * @param chooses true for the office
 */
public record ExemplarOnPage(
        Exemplar exemplar,
        String unit,
        List<LinkedAward> awards,
        List<LinkedInitiative> initiatives,
        List<Spread> spread,
        List<Choice> foundAwards,
        List<Choice> foundInitiatives,
        boolean writes,
        boolean chooses) {

    public ExemplarOnPage {
        awards = List.copyOf(awards);
        initiatives = List.copyOf(initiatives);
        spread = List.copyOf(spread);
        foundAwards = List.copyOf(foundAwards);
        foundInitiatives = List.copyOf(foundInitiatives);
    }
}
