package cn.gongkai.report.application;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Who applied: the seven columns of table 3, the last their sum. */
public enum Applicant {
    NATURAL_PERSON("naturalPerson", "自然人", "natural persons"),
    COMMERCIAL_ENTERPRISE("commercialEnterprise", "商业企业", "commercial enterprises"),
    RESEARCH_INSTITUTION("researchInstitution", "科研机构", "research institutions"),
    SOCIAL_WELFARE_ORGANIZATION("socialWelfareOrganization", "社会公益组织", "social welfare organizations"),
    LEGAL_SERVICE_ORGANIZATION("legalServiceOrganization", "法律服务机构", "legal service organizations"),
    OTHER("other", "其他", "others"),
    TOTAL("total", "总计", "total");

    /** All columns but the total. */
    public static final List<Applicant> PARTS = List.of(
            NATURAL_PERSON,
            COMMERCIAL_ENTERPRISE,
            RESEARCH_INSTITUTION,
            SOCIAL_WELFARE_ORGANIZATION,
            LEGAL_SERVICE_ORGANIZATION,
            OTHER);

    private static final Map<String, Applicant> BY_KEY = new HashMap<>();

    static {
        for (Applicant applicant : values()) {
            BY_KEY.put(applicant.key, applicant);
        }
    }

    private final String key;
    private final String label;
    private final String englishLabel;

    Applicant(String key, String label, String englishLabel) {
        this.key = key;
        this.label = label;
        this.englishLabel = englishLabel;
    }

    /** The name in JSON. */
    public String key() {
        return key;
    }

    /** The form's own word. */
    public String label() {
        return label;
    }

    public String englishLabel() {
        return englishLabel;
    }

    /**
     * The column with a JSON name.
     *
     * @throws IllegalArgumentException if table 3 has no such column
     */
    public static Applicant ofKey(@Nullable String key) {
        Applicant applicant = BY_KEY.get(key);
        if (applicant == null) {
            throw new IllegalArgumentException("table 3 has no column " + key);
        }
        return applicant;
    }
}
