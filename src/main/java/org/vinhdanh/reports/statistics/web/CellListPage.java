package org.vinhdanh.reports.statistics.web;

import org.vinhdanh.reports.statistics.CellList;
import org.vinhdanh.reports.statistics.CellQuery;
import org.vinhdanh.ui.Pager;

/**
 * The list behind a cell as it is shown.
 *
 * @param here the address of the form
 * @param title the line and the column in words
 * @param figure what the form says where that is something else than what is counted today; empty where it is the same
 */
public record CellListPage(
        String here,
        CellQuery query,
        String title,
        CellList list,
        String figure,
        Pager pager,
        String xlsx,
        String csv) {}
