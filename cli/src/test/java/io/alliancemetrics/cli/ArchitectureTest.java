package io.alliancemetrics.cli;

import static com.tngtech.archunit.base.DescribedPredicate.alwaysTrue;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** Who may know whom. It is here because only this module sees all others. */
@AnalyzeClasses(packages = "io.alliancemetrics", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    private static final String OURS = "io.alliancemetrics..";
    private static final String SCHEMAS = "io.alliancemetrics.schemas..";
    private static final String INGEST = "io.alliancemetrics.ingest..";
    private static final String STREAMING = "io.alliancemetrics.streaming..";
    private static final String DASHBOARDS = "io.alliancemetrics.dashboards..";
    private static final String EMBEDDED = "io.alliancemetrics.embedded..";
    private static final String FLINK = "org.apache.flink..";
    private static final String KAFKA = "org.apache.kafka..";
    private static final String[] FORMULAS = {
        "io.alliancemetrics.streaming.kpi..", "io.alliancemetrics.streaming.cells.."
    };
    private static final String[] EXACT = {
        "io.alliancemetrics.streaming.kpi..",
        "io.alliancemetrics.streaming.cells..",
        "io.alliancemetrics.streaming.ledger..",
        SCHEMAS
    };

    @ArchTest
    static final ArchRule schemasKnowNobody = onlyKnows(SCHEMAS);

    @ArchTest
    static final ArchRule embeddedKnowsNobody = onlyKnows(EMBEDDED);

    @ArchTest
    static final ArchRule ingestKnowsTheSchemas = onlyKnows(INGEST, SCHEMAS);

    @ArchTest
    static final ArchRule streamingKnowsTheSchemas = onlyKnows(STREAMING, SCHEMAS);

    @ArchTest
    static final ArchRule dashboardsKnowTheSchemas = onlyKnows(DASHBOARDS, SCHEMAS);

    @ArchTest
    static final ArchRule ingestNeverSeesFlink = noClasses()
            .that()
            .resideInAPackage(INGEST)
            .should()
            .dependOnClassesThat()
            .resideInAPackage(FLINK);

    @ArchTest
    static final ArchRule schemasSeeNeitherFlinkNorKafka = noClasses()
            .that()
            .resideInAPackage(SCHEMAS)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(FLINK, KAFKA);

    @ArchTest
    static final ArchRule formulasSeeNeitherFlinkNorKafka = noClasses()
            .that()
            .resideInAnyPackage(FORMULAS)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(FLINK, KAFKA);

    @ArchTest
    static final ArchRule onlyMainEndsTheProcess = noClasses()
            .that(not(named("io.alliancemetrics.cli.Main")))
            .should()
            .callMethod(System.class, "exit", int.class);

    @ArchTest
    static final ArchRule oneLoggingLibrary = noClasses()
            .that()
            .resideInAPackage(OURS)
            .should()
            .dependOnClassesThat()
            .resideInAPackage("java.util.logging..");

    @ArchTest
    static final ArchRule figuresHaveNoBinaryFractions = fields().that()
            .areDeclaredInClassesThat(resideInAnyPackage(EXACT))
            .should()
            .notHaveRawType(binaryFraction());

    @ArchTest
    static final ArchRule figuresAreNotComputedWithBinaryFractions = methods()
            .that()
            .areDeclaredInClassesThat(resideInAnyPackage(EXACT))
            .should()
            .notHaveRawReturnType(binaryFraction());

    /** One register is left out: the operators name their types with that of the serializers, which know the types. */
    @ArchTest
    static final ArchRule noCycles = slices().matching("io.alliancemetrics.(*).(*)..")
            .namingSlices("$1.$2")
            .should()
            .beFreeOfCycles()
            .ignoreDependency(alwaysTrue(), named("io.alliancemetrics.streaming.serde.Types"));

    private static ArchRule onlyKnows(String module, String... others) {
        return noClasses()
                .that()
                .resideInAPackage(module)
                .should()
                .dependOnClassesThat(resideInAPackage(OURS)
                        .and(not(resideInAPackage(module)))
                        .and(not(resideInAnyPackage(others))));
    }

    private static DescribedPredicate<JavaClass> named(String name) {
        return DescribedPredicate.describe(
                "named " + name, type -> type.getName().equals(name));
    }

    private static DescribedPredicate<JavaClass> binaryFraction() {
        return DescribedPredicate.describe(
                "float or double",
                type -> type.isEquivalentTo(double.class)
                        || type.isEquivalentTo(float.class)
                        || type.isEquivalentTo(Double.class)
                        || type.isEquivalentTo(Float.class));
    }
}
