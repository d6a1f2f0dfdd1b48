package org.fovea.app.cases;

import java.util.Map;
import java.util.TreeMap;
import org.fovea.dicom.Outcome;
import tools.jackson.databind.json.JsonMapper;

/** Questions to the worklist that a reader asks again and again, by name. */
public final class SavedSearches {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Database database;

    SavedSearches(Database database) {
        this.database = database;
    }

    /** Keeps a search; one of the same name is replaced. */
    public Outcome<CaseQuery> save(String name, CaseQuery query) {
        return database.write(session -> {
            session.update("""
                    INSERT INTO saved_search (name, query) VALUES (?, ?)
                    ON CONFLICT (name) DO UPDATE SET query = excluded.query""", name, JSON.writeValueAsString(query));
            return Outcome.success(query);
        });
    }

    /** @return whether there was one of that name */
    public Outcome<Boolean> remove(String name) {
        return database.write(
                session -> Outcome.success(session.update("DELETE FROM saved_search WHERE name = ?", name) > 0));
    }

    /** In alphabetical order of their names. */
    public Outcome<Map<String, CaseQuery>> all() {
        return database.read(session -> {
            Map<String, CaseQuery> searches = new TreeMap<>();
            session.list(
                    "SELECT name, query FROM saved_search",
                    row -> searches.put(row.getString(1), JSON.readValue(row.getString(2), CaseQuery.class)));
            return searches;
        });
    }
}
