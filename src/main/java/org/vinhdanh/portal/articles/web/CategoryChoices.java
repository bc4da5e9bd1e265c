package org.vinhdanh.portal.articles.web;

import java.util.List;
import org.vinhdanh.portal.articles.CategoryTree;
import org.vinhdanh.ui.Choice;

/** The categories of a site to choose from, those below set in. */
final class CategoryChoices {

    private static final String STEP = "\u2014 ";

    private CategoryChoices() {}

    static List<Choice> of(CategoryTree tree) {
        return tree.branches().stream()
                .map(branch -> Choice.of(
                        branch.category().id().toString(),
                        STEP.repeat(branch.depth()) + branch.category().name()))
                .toList();
    }
}
