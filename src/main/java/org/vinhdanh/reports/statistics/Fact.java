package org.vinhdanh.reports.statistics;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Records of a register that agree in everything a form may tell apart.
 *
 * @param key names the group for the list behind a cell
 * @param says what they agree in; empty texts are not known
 * @param counted how many they are
 * @param dateless how many of them are known by the year of their decision alone
 */
record Fact(String key, Map<String, String> says, long counted, long dateless) {

    Fact {
        says = Map.copyOf(says);
    }

    /** From a key whose parts stand in the order of these names. */
    static Fact of(List<String> names, String key, long counted, long dateless) {
        var parts = key.split("\\|", -1);
        var says = new HashMap<String, String>();
        for (var i = 0; i < names.size(); i++) says.put(names.get(i), parts[i]);
        return new Fact(key, says, counted, dateless);
    }
}
