package org.vinhdanh.clusters;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * One year of a cluster.
 *
 * @param leader the member that leads it this year
 * @param plan the plan of the year in words
 * @param covenant the text of the covenant; empty until it is drawn up
 * @param covenantOn the day it is signed in common
 */
public record ClusterYear(
        UUID id,
        UUID cluster,
        int year,
        Optional<UUID> leader,
        Optional<UUID> deputy,
        String plan,
        String covenant,
        Optional<LocalDate> covenantOn,
        String covenantPlace,
        Deadlines until,
        Phase phase,
        int version) {

    /** The last day of each phase, and the day of the review meeting. */
    public record Deadlines(
            Optional<LocalDate> self,
            Optional<LocalDate> cross,
            Optional<LocalDate> agree,
            Optional<LocalDate> review) {

        /** None set yet. */
        public static final Deadlines NONE =
                new Deadlines(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

        /** The last day of a phase; empty where none is set. */
        public Optional<LocalDate> of(Phase phase) {
            return switch (phase) {
                case SELF -> self;
                case CROSS -> cross;
                case AGREE -> agree;
                case REVIEW -> review;
                case SET_UP, CLOSED -> Optional.empty();
            };
        }

        boolean inOrder() {
            var last = LocalDate.MIN;
            for (var phase : Phase.values()) {
                var day = of(phase);
                if (day.filter(last::isAfter).isPresent()) return false;
                last = day.orElse(last);
            }
            return true;
        }
    }

    /** The same year in another phase. */
    public ClusterYear in(Phase other) {
        return new ClusterYear(
                id, cluster, year, leader, deputy, plan, covenant, covenantOn, covenantPlace, until, other, version);
    }
}
