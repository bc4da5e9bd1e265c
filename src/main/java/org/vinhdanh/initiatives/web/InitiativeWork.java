package org.vinhdanh.initiatives.web;

import java.util.List;
import org.springframework.stereotype.Component;
import org.vinhdanh.initiatives.desk.InitiativeDebt;
import org.vinhdanh.initiatives.desk.InitiativeDebts;
import org.vinhdanh.ui.Due;
import org.vinhdanh.ui.Page;

/** What is owed about initiatives and exemplars: proposals to answer, opinions to turn into decisions, reviews until a day. */
@Component
class InitiativeWork implements Due.Source {

    private static final String EXEMPLARS = "/van-phong/dien-hinh";

    private final InitiativeDebts desk;

    InitiativeWork(InitiativeDebts desk) {
        this.desk = desk;
    }

    @Override
    public List<Due> due(Page page) {
        return desk.of(page.actor()).stream()
                .map(debt -> new Due(
                        page.t("initiatives.due." + debt.step(), debt.title()), path(debt), debt.unit(), debt.due()))
                .toList();
    }

    private static String path(InitiativeDebt debt) {
        return (debt.step() == InitiativeDebt.Step.CHOOSE ? EXEMPLARS : InitiativePages.HERE) + "/" + debt.thing();
    }
}
