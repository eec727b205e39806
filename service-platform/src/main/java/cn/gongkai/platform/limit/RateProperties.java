package cn.gongkai.platform.limit;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How often one client may ask one instance. The defaults stand in {@code service-platform.yml}: they leave room for an office behind
 * one address, and for a system that hands in a whole country's reports as fast as they are taken.
 *
 * @param address anyone who is not known, by address
 * @param person one who signed in
 * @param program another system, or a service of ours
 */
@ConfigurationProperties("limit")
public record RateProperties(Rate address, Rate person, Rate program) {}
