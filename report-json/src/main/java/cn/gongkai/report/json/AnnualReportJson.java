package cn.gongkai.report.json;

import cn.gongkai.report.Agency;
import cn.gongkai.report.AnnualReport;
import cn.gongkai.report.Contact;
import cn.gongkai.report.Overview;
import cn.gongkai.report.ReportYear;
import cn.gongkai.report.application.ApplicationTable;
import cn.gongkai.report.disclosure.DisclosureTable;
import cn.gongkai.report.proceeding.ProceedingTable;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/** A whole report; members it does not know are skipped, texts that are absent are empty. */
final class AnnualReportJson {

    private @Nullable Agency agency;
    private @Nullable ReportYear year;
    private String title = "";
    private String preamble = "";
    private Contact contact = Contact.NONE;
    private Overview overview = Overview.NONE;
    private DisclosureTable disclosure = DisclosureTable.MISSING;
    private ApplicationTable applications = ApplicationTable.MISSING;
    private ProceedingTable proceedings = ProceedingTable.MISSING;
    private String problems = "";
    private String otherMatters = "";

    private AnnualReportJson(@Nullable Agency agency, @Nullable ReportYear year) {
        this.agency = agency;
        this.year = year;
    }

    static void write(JsonGenerator json, AnnualReport report) {
        json.writeStartObject();
        json.writeName("agency");
        write(json, report.agency());
        json.writeNumberProperty("year", report.year().value());
        json.writeStringProperty("title", report.title());
        json.writeStringProperty("preamble", report.preamble());
        json.writeName("contact");
        write(json, report.contact());
        json.writeName("overview");
        write(json, report.overview());
        json.writeName("disclosure");
        TableJson.write(json, report.disclosure());
        json.writeName("applications");
        TableJson.write(json, report.applications());
        json.writeName("proceedings");
        TableJson.write(json, report.proceedings());
        json.writeStringProperty("problems", report.problems());
        json.writeStringProperty("otherMatters", report.otherMatters());
        json.writeEndObject();
    }

    static void write(JsonGenerator json, Agency agency) {
        json.writeStartObject();
        json.writeStringProperty("code", agency.code());
        json.writeStringProperty("name", agency.name());
        json.writeEndObject();
    }

    private static void write(JsonGenerator json, Contact contact) {
        json.writeStartObject();
        json.writeStringProperty("address", contact.address());
        json.writeStringProperty("phone", contact.phone());
        json.writeStringProperty("postcode", contact.postcode());
        json.writeStringProperty("email", contact.email());
        json.writeStringProperty("website", contact.website());
        json.writeEndObject();
    }

    private static void write(JsonGenerator json, Overview overview) {
        json.writeStartObject();
        json.writeStringProperty("text", overview.text());
        json.writeStringProperty("proactive", overview.proactive());
        json.writeStringProperty("onApplication", overview.onApplication());
        json.writeStringProperty("management", overview.management());
        json.writeStringProperty("platform", overview.platform());
        json.writeStringProperty("supervision", overview.supervision());
        json.writeEndObject();
    }

    /**
     * Reads a report.
     *
     * @param agency whose report it is if the document does not say
     * @param year the year if the document does not say
     */
    static AnnualReport read(JsonInput input, @Nullable Agency agency, @Nullable ReportYear year) {
        AnnualReportJson parts = new AnnualReportJson(agency, year);
        input.object(member -> parts.read(input, member));
        if (parts.agency == null) {
            throw new ReportJsonException("/agency", "the agency's code and name", "nothing");
        }
        if (parts.year == null) {
            throw new ReportJsonException("/year", "the report year", "nothing");
        }
        return new AnnualReport(
                parts.agency,
                parts.year,
                parts.title,
                parts.preamble,
                parts.contact,
                parts.overview,
                parts.disclosure,
                parts.applications,
                parts.proceedings,
                parts.problems,
                parts.otherMatters);
    }

    private void read(JsonInput input, String member) {
        switch (member) {
            case "agency" -> agency = readAgency(input);
            case "year" -> year = readYear(input);
            case "title" -> title = input.text();
            case "preamble" -> preamble = input.text();
            case "contact" -> contact = readContact(input);
            case "overview" -> overview = readOverview(input);
            case "disclosure" -> disclosure = TableJson.readDisclosure(input);
            case "applications" -> applications = TableJson.readApplications(input);
            case "proceedings" -> proceedings = TableJson.readProceedings(input);
            case "problems" -> problems = input.text();
            case "otherMatters" -> otherMatters = input.text();
            default -> input.skip();
        }
    }

    static Agency readAgency(JsonInput input) {
        String[] parts = {"", ""};
        input.object(member -> {
            switch (member) {
                case "code" -> parts[0] = input.text();
                case "name" -> parts[1] = input.text();
                default -> input.skip();
            }
        });
        try {
            return new Agency(parts[0], parts[1]);
        } catch (IllegalArgumentException e) {
            throw input.wrong("an agency with a code of 2 to 32 digits or letters, not '" + parts[0] + "'");
        }
    }

    static ReportYear readYear(JsonInput input) {
        int value = input.wholeNumber();
        try {
            return new ReportYear(value);
        } catch (IllegalArgumentException e) {
            throw input.wrong("a year from 2008 to 2199");
        }
    }

    private static Contact readContact(JsonInput input) {
        String[] parts = {"", "", "", "", ""};
        input.object(member -> {
            switch (member) {
                case "address" -> parts[0] = input.text();
                case "phone" -> parts[1] = input.text();
                case "postcode" -> parts[2] = input.text();
                case "email" -> parts[3] = input.text();
                case "website" -> parts[4] = input.text();
                default -> input.skip();
            }
        });
        return new Contact(parts[0], parts[1], parts[2], parts[3], parts[4]);
    }

    private static Overview readOverview(JsonInput input) {
        String[] parts = {"", "", "", "", "", ""};
        input.object(member -> {
            switch (member) {
                case "text" -> parts[0] = input.text();
                case "proactive" -> parts[1] = input.text();
                case "onApplication" -> parts[2] = input.text();
                case "management" -> parts[3] = input.text();
                case "platform" -> parts[4] = input.text();
                case "supervision" -> parts[5] = input.text();
                default -> input.skip();
            }
        });
        return new Overview(parts[0], parts[1], parts[2], parts[3], parts[4], parts[5]);
    }
}
