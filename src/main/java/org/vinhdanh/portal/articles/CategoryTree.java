package org.vinhdanh.portal.articles;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The categories of a site, each before those under it. */
public record CategoryTree(List<Branch> branches) {

    private static final int DEEPEST = 4;

    /** A category and how deep it stands, from 0. */
    public record Branch(Category category, int depth) {}

    public CategoryTree {
        branches = List.copyOf(branches);
    }

    static CategoryTree of(List<Category> all) {
        Map<Optional<CategoryId>, List<Category>> under = all.stream().collect(Collectors.groupingBy(Category::parent));
        var branches = new ArrayList<Branch>();
        grow(under, Optional.empty(), 0, branches);
        return new CategoryTree(branches);
    }

    private static void grow(
            Map<Optional<CategoryId>, List<Category>> under, Optional<CategoryId> of, int depth, List<Branch> into) {
        for (var category : under.getOrDefault(of, List.of())) {
            into.add(new Branch(category, depth));
            grow(under, Optional.of(category.id()), depth + 1, into);
        }
    }

    public Optional<Category> find(CategoryId id) {
        return branches.stream()
                .map(Branch::category)
                .filter(category -> category.id().equals(id))
                .findFirst();
    }

    /** The category and everything under it. */
    public List<CategoryId> below(CategoryId top) {
        return branches.stream()
                .map(Branch::category)
                .filter(category -> above(category).anyMatch(top::equals))
                .map(Category::id)
                .toList();
    }

    /** From the first category down to this one. */
    public List<Category> way(CategoryId to) {
        return find(to).stream()
                .flatMap(this::above)
                .flatMap(id -> find(id).stream())
                .toList()
                .reversed();
    }

    /** The category itself and those above it, up to the top. */
    private Stream<CategoryId> above(Category category) {
        var byId = branches.stream().map(Branch::category).collect(Collectors.toMap(Category::id, Function.identity()));
        return Stream.iterate(
                        Optional.of(category),
                        Optional::isPresent,
                        at -> at.flatMap(Category::parent).map(byId::get))
                .map(at -> at.orElseThrow().id());
    }

    /** True where a category may stand under another: never under itself or what is below it, and not too deep. */
    boolean mayStand(CategoryId category, Optional<CategoryId> under) {
        if (under.isEmpty()) return true;
        if (below(category).contains(under.get())) return false;
        return depth(under.get()) + 1 + height(category) < DEEPEST;
    }

    private int depth(CategoryId id) {
        return branches.stream()
                .filter(branch -> branch.category().id().equals(id))
                .mapToInt(Branch::depth)
                .findFirst()
                .orElse(0);
    }

    private int height(CategoryId id) {
        var below = below(id);
        return branches.stream()
                        .filter(branch -> below.contains(branch.category().id()))
                        .mapToInt(Branch::depth)
                        .max()
                        .orElse(depth(id))
                - depth(id);
    }
}
