package dev.parley.description.imports;

import java.util.List;

/**
 * What a file of another program holds.
 *
 * @param root what the file is as a whole; its name is empty where the file has none
 * @param environments those that stand in the file
 * @param notCarried everything of the file that a user may miss
 */
public record Imported(ImportedFolder root, List<ImportedEnvironment> environments, List<NotCarried> notCarried) {

    public Imported {
        environments = List.copyOf(environments);
        notCarried = List.copyOf(notCarried);
    }
}
