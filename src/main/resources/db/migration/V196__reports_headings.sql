-- A hand may call the chapters of a report otherwise.
update summary_report set hand = jsonb_set(hand, '{headings}', '{}');
