package cn.gongkai.platform;

import cn.gongkai.platform.api.SharedShapes;
import cn.gongkai.platform.event.DeadLetters;
import cn.gongkai.platform.event.EventBatches;
import cn.gongkai.platform.event.EventMessages;
import cn.gongkai.platform.event.EventSender;
import cn.gongkai.platform.health.StoreHealth;
import cn.gongkai.platform.limit.RateLimitFilter;
import cn.gongkai.platform.limit.RateLimits;
import cn.gongkai.platform.limit.RateProperties;
import cn.gongkai.platform.problem.ConnectorProblems;
import cn.gongkai.platform.problem.ErrorAnswers;
import cn.gongkai.platform.problem.ProblemAnswers;
import cn.gongkai.report.event.Topics;
import cn.gongkai.report.json.ReportJsonModule;
import com.mongodb.client.MongoClient;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.catalina.core.StandardHost;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.TopicConfig;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.web.WebProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.boot.webmvc.autoconfigure.error.BasicErrorController;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorViewResolver;
import org.springframework.boot.webmvc.error.ErrorAttributes;
import org.springframework.cloud.stream.config.ListenerContainerCustomizer;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.kafka.config.TopicBuilder;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.kafka.core.ProducerFactory;
import org.springframework.kafka.listener.AbstractMessageListenerContainer;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.util.backoff.ExponentialBackOff;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.i18n.AcceptHeaderLocaleResolver;

/** The beans every service has. */
@AutoConfiguration(
        beforeName = {
            "org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration",
            "org.springframework.boot.webmvc.autoconfigure.error.ErrorMvcAutoConfiguration",
            "org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration"
        })
@EnableConfigurationProperties(RateProperties.class)
public class PlatformAutoConfiguration {

    /** In bytes: several times what a report and its findings can come to, so that none is ever too large to be told. */
    private static final String LARGEST_RECORD = Integer.toString(8 << 20);

    private static final long FIRST_RETRY_MILLIS = 200;
    private static final long LONGEST_RETRY_MILLIS = 10_000;

    /** All topics of the platform, whichever service comes first: made by the way, each would have one partition. */
    @Bean
    KafkaAdmin.NewTopics topics(@Value("${spring.cloud.stream.kafka.binder.min-partition-count}") int partitions) {
        return new KafkaAdmin.NewTopics(Stream.of(
                        Topics.REPORT_SUBMITTED,
                        Topics.REPORT_VALIDATED,
                        Topics.REPORT_PUBLISHED,
                        Topics.SUBMISSION_STATUS,
                        Topics.DEAD_LETTERS)
                .map(topic -> TopicBuilder.name(topic)
                        .partitions(partitions)
                        .config(TopicConfig.MAX_MESSAGE_BYTES_CONFIG, LARGEST_RECORD)
                        .build())
                .toArray(NewTopic[]::new));
    }

    @Bean
    EventMessages eventMessages(@Value("${spring.application.name}") String service) {
        return new EventMessages(service);
    }

    @Bean
    KafkaTemplate<byte[], byte[]> kafkaTemplate(ProducerFactory<?, ?> producers) {
        @SuppressWarnings("unchecked")
        ProducerFactory<byte[], byte[]> bytes = (ProducerFactory<byte[], byte[]>) producers;
        return new KafkaTemplate<>(bytes);
    }

    @Bean
    DeadLetters deadLetters(
            KafkaTemplate<byte[], byte[]> kafka,
            @Value("${spring.application.name}") String service,
            MeterRegistry metrics) {
        return new DeadLetters(kafka, service, metrics);
    }

    @Bean
    EventSender eventSender(EventMessages messages, KafkaTemplate<byte[], byte[]> kafka) {
        return new EventSender(messages, kafka);
    }

    @Bean
    EventBatches eventBatches(EventSender sender, DeadLetters deadLetters) {
        return new EventBatches(sender, deadLetters);
    }

    /** A neighbour that is away is waited for: without this the binder would discard the batch after a few tries. */
    @Bean
    ListenerContainerCustomizer<AbstractMessageListenerContainer<?, ?>> retryWithoutEnd() {
        return (container, destination, group) -> {
            ExponentialBackOff backOff = new ExponentialBackOff(FIRST_RETRY_MILLIS, 2);
            backOff.setMaxInterval(LONGEST_RETRY_MILLIS);
            DefaultErrorHandler handler = new DefaultErrorHandler(backOff);
            handler.setClassifications(Map.of(), true);
            container.setCommonErrorHandler(handler);
        };
    }

    @Bean
    StoreHealth storeHealthIndicator(MongoClient client) {
        return new StoreHealth(client);
    }

    /** Answers differ by language, which caches in between must know. */
    @Bean
    FilterRegistrationBean<Filter> languageVaries() {
        return new FilterRegistrationBean<>((request, response, chain) -> {
            ((HttpServletResponse) response).addHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE);
            chain.doFilter(request, response);
        });
    }

    @Bean
    ProblemAnswers problemAnswers(
            @Qualifier("handlerExceptionResolver") HandlerExceptionResolver problems, LocaleResolver locales) {
        return new ProblemAnswers(problems, locales);
    }

    @Bean
    BasicErrorController errorAnswers(
            ErrorAttributes attributes, WebProperties web, ObjectProvider<ErrorViewResolver> pages) {
        return new ErrorAnswers(
                attributes, web.getError(), pages.orderedStream().toList());
    }

    /** Requests that the web server refuses before it hands them on. */
    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> connectorProblems() {
        return server -> server.addContextCustomizers(context ->
                ((StandardHost) context.getParent()).setErrorReportValveClass(ConnectorProblems.class.getName()));
    }

    @Bean
    RateLimits rateLimits(RateProperties rates, MeterRegistry metrics) {
        return new RateLimits(rates, metrics);
    }

    /** Where nobody signs in, every client is known by its address alone. */
    @Bean
    @ConditionalOnProperty(name = "access.enabled", havingValue = "false")
    FilterRegistrationBean<RateLimitFilter> publicLimit(RateLimits limits, ProblemAnswers answers) {
        return new FilterRegistrationBean<>(
                new RateLimitFilter(request -> limits.exceeded(request.getRemoteAddr()), answers));
    }

    @Bean
    SharedShapes sharedShapes(@Value("${spring.application.name}") String service) {
        return new SharedShapes(service);
    }

    @Bean
    ReportJsonModule reportJsonModule() {
        return new ReportJsonModule();
    }

    /** The texts of the bundles that {@code spring.messages.basename} names; each has a Chinese and an English file. */
    @Bean
    MessageSource messageSource(@Value("${spring.messages.basename}") String[] bundles) {
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasenames(bundles);
        messages.setDefaultEncoding(StandardCharsets.UTF_8.name());
        messages.setFallbackToSystemLocale(false);
        return messages;
    }

    /** Chinese unless the caller asks for English. */
    @Bean
    @ConditionalOnMissingBean
    LocaleResolver localeResolver() {
        AcceptHeaderLocaleResolver resolver = new AcceptHeaderLocaleResolver();
        resolver.setSupportedLocales(List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH));
        resolver.setDefaultLocale(Locale.SIMPLIFIED_CHINESE);
        return resolver;
    }
}
