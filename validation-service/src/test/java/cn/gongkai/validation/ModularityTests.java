package cn.gongkai.validation;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** What this service may use, and which of its folders may use which. */
@AnalyzeClasses(packages = "cn.gongkai.validation", importOptions = DoNotIncludeTests.class)
class ModularityTests {

    @ArchTest
    static final ArchRule SERVICE_KNOWS_NO_OTHER_SERVICE = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "cn.gongkai.intake..",
                    "cn.gongkai.publication..",
                    "cn.gongkai.reader..",
                    "cn.gongkai.embedded..",
                    "cn.gongkai.standalone..");

    @ArchTest
    static final ArchRule RULES_ARE_PURE = classes()
            .that()
            .resideInAnyPackage("..rule..", "..rulebook..", "..narrative..", "..likeness..", "..repair..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "java..",
                    "org.jspecify..",
                    "cn.gongkai.report",
                    "cn.gongkai.report.application..",
                    "cn.gongkai.report.disclosure..",
                    "cn.gongkai.report.division..",
                    "cn.gongkai.report.event..",
                    "cn.gongkai.report.finding..",
                    "cn.gongkai.report.policy..",
                    "cn.gongkai.report.proceeding..",
                    "cn.gongkai.report.reading..",
                    "cn.gongkai.report.statement..",
                    "cn.gongkai.validation.carried..",
                    "cn.gongkai.validation.rule..",
                    "cn.gongkai.validation.rulebook..",
                    "org.apache.commons.text.similarity..",
                    "cn.gongkai.validation.likeness..",
                    "cn.gongkai.validation.narrative..",
                    "cn.gongkai.validation.repair..");

    @ArchTest
    static final ArchRule ONLY_THE_STORE_KNOWS_THE_DATABASE = noClasses()
            .that()
            .haveSimpleNameNotStartingWith("Mongo")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("com.mongodb..", "org.bson..");

    @ArchTest
    static final ArchRule FOLDERS_DO_NOT_GO_ROUND_IN_CIRCLES =
            slices().matching("cn.gongkai.validation.(*)..").should().beFreeOfCycles();
}
