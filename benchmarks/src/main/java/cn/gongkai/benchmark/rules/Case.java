package cn.gongkai.benchmark.rules;

import cn.gongkai.report.AnnualReport;
import cn.gongkai.validation.carried.CarriedFigures;

/** A report and what last year's hands on. */
record Case(AnnualReport report, CarriedFigures last) {}
