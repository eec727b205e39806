package cn.gongkai.publication.place;

import static org.assertj.core.api.Assertions.assertThat;

import cn.gongkai.report.division.Division;
import java.util.List;
import org.junit.jupiter.api.Test;

class PlacesTests {

    private final Places places = new Places();

    @Test
    void aPlaceIsFoundByItsNameWithThoseAboveInOneWordOrSeveral() {
        assertThat(codes("龙游县詹家镇")).containsExactly("330825106");
        assertThat(codes("浙江省衢州市龙游县詹家镇")).containsExactly("330825106");
        assertThat(codes("济宁市", "梁山县")).containsExactly("370832");
        assertThat(codes("梁山县", "韩垓")).containsExactly("370832106");
        assertThat(codes("江西省", "梁山县")).isEmpty();
    }

    @Test
    void aNameOfAPlaceDoesNotFindAllThatLiesInIt() {
        assertThat(codes("梁山县")).containsExactly("370832");
        assertThat(codes("山东")).startsWith("37").doesNotContain("3708", "370832");
        assertThat(codes("北京市")).startsWith("11").doesNotContain("1101", "110101");
    }

    @Test
    void aPlaceIsFoundByItsCodeTheLargerFirst() {
        assertThat(codes("370832")).startsWith("370832").allMatch(code -> code.startsWith("370832"));
        assertThat(codes("3708")).startsWith("3708", "370811");
    }

    @Test
    void theWholeCountryIsAnAreaOfAllTownships() {
        Area country = places.area("0");

        assertThat(country.division()).isEmpty();
        assertThat(country.townships()).isEqualTo(41_352);
        assertThat(places.area("370832").townships()).isBetween(10, 20);
    }

    private List<String> codes(String... words) {
        return places.named(List.of(words), 30).stream().map(Division::code).toList();
    }
}
