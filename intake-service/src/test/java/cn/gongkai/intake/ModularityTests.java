package cn.gongkai.intake;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "cn.gongkai.intake", importOptions = DoNotIncludeTests.class)
class ModularityTests {

    @ArchTest
    static final ArchRule knowsNoOtherService = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("cn.gongkai.validation..", "cn.gongkai.publication..", "cn.gongkai.embedded..");

    @ArchTest
    static final ArchRule readsNoFileFormatItself = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.apache.poi..", "org.jsoup..", "org.apache.pdfbox..");

    @ArchTest
    static final ArchRule onlyMongoStoresAndTheirDocumentsSpeakToTheStore = noClasses()
            .that()
            .haveSimpleNameNotStartingWith("Mongo")
            .and()
            .haveSimpleNameNotEndingWith("Document")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("com.mongodb.client..", "org.bson..");

    @ArchTest
    static final ArchRule subjectsDoNotGoInCircles =
            slices().matching("cn.gongkai.intake.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule storesAreInterfacesWithAMongoTwin = classes()
            .that()
            .haveSimpleNameEndingWith("Store")
            .and()
            .haveSimpleNameNotStartingWith("Mongo")
            .should()
            .beInterfaces();
}
