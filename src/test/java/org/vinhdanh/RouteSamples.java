package org.vinhdanh;

import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpMethod;

/**
 * What {@link RoutesTest} puts into the places of a route. Each module with such routes has a bean of this in its tests;
 * what it names is made through the doors and rolled back with the test.
 */
@FunctionalInterface
public interface RouteSamples {

    /**
     * Values for the places of a pattern.
     *
     * @param own by name, of something of {@link Village.At#CAU_DUONG} where the roles of the test are held
     * @param foreign by name, of something of {@link Village.At#LAM_VUON}
     */
    record Sample(Map<String, String> own, Map<String, String> foreign) {

        /** For routes without places. */
        public static final Sample NONE = new Sample(Map.of(), Map.of());

        /** For the usual route with one place. */
        public static Sample of(String place, Object own, Object foreign) {
            return new Sample(Map.of(place, own.toString()), Map.of(place, foreign.toString()));
        }
    }

    /** The sample of a pattern of this module; empty for patterns of others. */
    Optional<Sample> of(HttpMethod method, String pattern, Village village);
}
