package cn.gongkai.report;

/** How the agency can be reached, each as written; empty where the report does not say. */
public record Contact(String address, String phone, String postcode, String email, String website) {

    public static final Contact NONE = new Contact("", "", "", "", "");
}
