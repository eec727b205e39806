/**
 * One report laid out as the official form, with all that stands beside its cells and sentences: the one view of a report that every
 * page here shows.
 *
 * <p>A controller says what is to be shown and puts the view into its model:
 *
 * <pre>{@code
 * model.addAttribute("form", FormView.of(
 *         FormContent.of(report).findings(findings).remarks(remarks).lastYear(lastYears).before(previousRevision).editable(),
 *         locale));
 * }</pre>
 *
 * <p>and its template shows it, with the sheet {@code /static/form.css} linked:
 *
 * <pre>{@code
 * <div th:replace="~{form :: form(${form})}"></div>
 * }</pre>
 *
 * <p>Parts of it can be shown by themselves: {@code form :: part(part, form)}, {@code form :: table(table, form)},
 * {@code form :: notes(part)}. Fields are named by {@link cn.gongkai.intake.form.FieldKey} ({@code c|3|3.4.1|naturalPerson},
 * {@code t|1}, {@code title}, {@code contact|phone}); a cell's id is {@code c-3-3.4.1-naturalPerson}, that of the field in it
 * {@code f-3-3.4.1-naturalPerson}, a note's {@code n-4}, its place in the text {@code m-4}. A note carries the rule ({@code data-rule}),
 * the field it is about ({@code data-key}) and what is expected there ({@code data-expected}), for scripts that offer to mend it. The
 * list of a part's notes is {@code #notes-3}; it is there, though empty, where the form can be edited.
 */
@NullMarked
package cn.gongkai.intake.form;

import org.jspecify.annotations.NullMarked;
