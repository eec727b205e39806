package cn.gongkai.publication;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;

/** The table of modules, for this one: what it may use and what its rooms may know of each other. */
@AnalyzeClasses(packages = "cn.gongkai.publication", importOptions = ImportOption.DoNotIncludeTests.class)
class ModularityTests {

    @ArchTest
    static final ArchRule usesNoOtherServiceAndNoFileFormats = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "cn.gongkai.intake..", "cn.gongkai.validation..", "cn.gongkai.reader..", "cn.gongkai.embedded..");

    @ArchTest
    static final ArchRule onlyThePublishedRoomKnowsMongoDocuments = noClasses()
            .that()
            .resideOutsideOfPackage("cn.gongkai.publication.published")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.bson..", "com.mongodb.client..");

    @ArchTest
    static final ArchRule roomsDoNotDependOnEachOtherInCircles = SlicesRuleDefinition.slices()
            .matching("cn.gongkai.publication.(*)..")
            .should()
            .beFreeOfCycles();
}
