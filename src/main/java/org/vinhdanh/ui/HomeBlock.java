package org.vinhdanh.ui;

import gg.jte.Content;
import gg.jte.models.runtime.JteModel;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.vinhdanh.kernel.Actor;

/**
 * A kind of block on the home page of a site, contributed by a module as a bean; an editor places it. A block begins with
 * an {@code <h2>} of its own and stands in a {@code <section>}.
 */
public final class HomeBlock {

    private final Sketch sketch;
    private final Filling filling;

    private HomeBlock(Sketch sketch, Filling filling) {
        this.sketch = sketch;
        this.filling = filling;
    }

    /**
     * A new kind, not yet told what it shows.
     *
     * @param kind what it is called in the database: small letters and hyphens, never changed
     * @param name the key of its name in the bundles; its heading where the editor gave none
     */
    public static Sketch of(String kind, String name) {
        return new Sketch(kind, name);
    }

    /** What a block shows; empty where there is nothing to show. */
    @FunctionalInterface
    public interface Filling {
        Optional<JteModel> of(Page page, PlacedBlock placed, String heading);
    }

    /** What of a site its editor may choose for a block. */
    @FunctionalInterface
    public interface Offer {
        List<Choice> of(Actor actor, UUID site);
    }

    public String kind() {
        return sketch.kind;
    }

    public String name() {
        return sketch.name;
    }

    /** Where it stands on the home page of a site that nobody arranged; 0 for not at all. */
    public int order() {
        return sketch.order;
    }

    /** True where it usually stands in the narrow column. */
    public boolean beside() {
        return sketch.beside;
    }

    /** How many things it shows unless the editor says otherwise; 0 where that is no question. */
    public int most() {
        return sketch.most;
    }

    /** What of the site the editor may choose for it; empty where there is no choice. */
    public List<Choice> choices(Actor actor, UUID site) {
        return sketch.offer.of(actor, site);
    }

    /** The key of the label of what the editor types for it; empty where nothing is typed. */
    public String asks() {
        return sketch.asks;
    }

    /** The block as everybody sees it, under the editor's heading or else its name; empty where there is nothing to show. */
    public Optional<Content> of(Page page, PlacedBlock placed) {
        return filling.of(page, placed, placed.titled(page.t(name()))).map(model -> model::render);
    }

    /** A kind of block in the making. */
    public static final class Sketch {

        private final String kind;
        private final String name;
        private int order;
        private boolean beside;
        private int most;
        private String asks = "";
        private Offer offer = (_, _) -> List.of();

        private Sketch(String kind, String name) {
            this.kind = kind;
            this.name = name;
        }

        /** Where it stands on a page that nobody arranged, from 1 on. */
        public Sketch at(int place) {
            this.order = place;
            return this;
        }

        /** It usually stands in the narrow column. */
        public Sketch beside() {
            this.beside = true;
            return this;
        }

        /** How many things it shows unless the editor says otherwise. */
        public Sketch most(int things) {
            this.most = things;
            return this;
        }

        /** The editor may choose. */
        public Sketch offering(Offer choices) {
            this.offer = choices;
            return this;
        }

        /** The editor types something. */
        public Sketch asking(String key) {
            this.asks = key;
            return this;
        }

        public HomeBlock showing(Filling filling) {
            return new HomeBlock(this, filling);
        }
    }
}
