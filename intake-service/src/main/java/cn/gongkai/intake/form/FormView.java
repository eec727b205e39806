package cn.gongkai.intake.form;

import cn.gongkai.report.Contact;
import java.util.List;
import java.util.Locale;

/**
 * A report laid out as the official form, as the template {@code form} shows it.
 *
 * @param title the title, a text of one line
 * @param contact how the agency can be reached
 * @param parts title and preamble, and the six numbered parts
 * @param isEditable whether cells and texts are fields
 * @param hasLastYear whether last year's figures stand beside
 * @param hasBefore whether it is compared with the previous revision
 */
public record FormView(
        TextView title,
        List<ContactField> contact,
        List<PartView> parts,
        boolean isEditable,
        boolean hasLastYear,
        boolean hasBefore) {

    /**
     * One thing of a contact.
     *
     * @param member {@code address}, {@code phone}, {@code postcode}, {@code email} or {@code website}
     */
    public record ContactField(String member, String value) {

        public String key() {
            return FieldKey.contact(member);
        }

        public String fieldId() {
            return FieldKey.fieldId(key());
        }
    }

    /** Lays out what is to be shown, for a reader of a language. */
    public static FormView of(FormContent content, Locale locale) {
        return new FormLayout(content, locale).view();
    }

    /** All notes, in the order of the form. */
    public List<Note> notes() {
        return parts.stream().flatMap(part -> part.notes().stream()).toList();
    }

    public boolean hasNotes() {
        return parts.stream().anyMatch(part -> !part.notes().isEmpty());
    }

    public boolean hasContact() {
        return contact.stream().anyMatch(field -> !field.value().isBlank());
    }

    static List<ContactField> fields(Contact contact) {
        return List.of(
                new ContactField("address", contact.address()),
                new ContactField("phone", contact.phone()),
                new ContactField("postcode", contact.postcode()),
                new ContactField("email", contact.email()),
                new ContactField("website", contact.website()));
    }
}
