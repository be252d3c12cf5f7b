// Made by `npm run contract` from the documents in contract/. Do not edit.
export interface paths {
    "/health": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Says whether the server is ready */
        get: operations["readHealth"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/openapi.yaml": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** This document */
        get: operations["readOpenApi"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/asyncapi.yaml": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The description of the live channel */
        get: operations["readAsyncApi"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/projects": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** All projects */
        get: operations["listProjects"];
        put?: never;
        /** Makes an empty project */
        post: operations["createProject"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/projects/{project}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of a project */
                project: components["parameters"]["Project"];
            };
            cookie?: never;
        };
        /** A project */
        get: operations["readProject"];
        put?: never;
        post?: never;
        /** Deletes a project with all that is in it */
        delete: operations["deleteProject"];
        options?: never;
        head?: never;
        /** Renames a project */
        patch: operations["renameProject"];
        trace?: never;
    };
    "/projects/{project}/tree": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of a project */
                project: components["parameters"]["Project"];
            };
            cookie?: never;
        };
        /** Folders and endpoints in their order */
        get: operations["readTree"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/projects/{project}/documents": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of a project */
                project: components["parameters"]["Project"];
            };
            cookie?: never;
        };
        /** The standard documents of a project */
        get: operations["listDocuments"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/projects/{project}/documents/{document}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of a project */
                project: components["parameters"]["Project"];
                /** @description Name of the document's file, such as `project.asyncapi.yaml` */
                document: string;
            };
            cookie?: never;
        };
        /** The source text of a document, as a download */
        get: operations["readDocument"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/projects/{project}/files": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of a project */
                project: components["parameters"]["Project"];
            };
            cookie?: never;
        };
        /** The files that a project is, as they lie in a folder */
        get: operations["readFiles"];
        /**
         * Gives files of a project other texts, all by one change or none of them
         * @description Files that are not named stay as they are, and so do parts of them whose text is the same.
         */
        put: operations["writeFiles"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/projects/{project}/export": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of a project */
                project: components["parameters"]["Project"];
            };
            cookie?: never;
        };
        /** The project as one document, as a download; what has not changed since it came in is written as it was */
        get: operations["exportProject"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/projects/{project}/publication": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of a project */
                project: components["parameters"]["Project"];
            };
            cookie?: never;
        };
        /** How the documentation of a project is published; a suggestion where nobody has said anything */
        get: operations["readPublication"];
        /** Publishes the documentation of a project otherwise than before */
        put: operations["savePublication"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/projects/{project}/publication/changes": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of a project */
                project: components["parameters"]["Project"];
            };
            cookie?: never;
        };
        /** How a project came to be published as it is, the newest change first */
        get: operations["listPublicationChanges"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/projects/{project}/publication/changes/{change}/restore": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of a project */
                project: components["parameters"]["Project"];
                /** @description Number of the change */
                change: number;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Publishes a project again as a change left it, by a new change; its password stays what it is */
        post: operations["restorePublication"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/projects/{project}/documentation": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of a project */
                project: components["parameters"]["Project"];
            };
            cookie?: never;
        };
        /** The documentation of a project as it would be published, as a download */
        get: operations["exportDocumentation"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/projects/{project}/endpoints/{endpoint}/documentation": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of a project */
                project: components["parameters"]["Project"];
                /** @description Id of an endpoint */
                endpoint: components["parameters"]["Endpoint"];
            };
            cookie?: never;
        };
        /** Where the documentation of a project speaks of an endpoint */
        get: operations["findDocumentation"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/projects/{project}/endpoints": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of a project */
                project: components["parameters"]["Project"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Saves a new endpoint */
        post: operations["createEndpoint"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/projects/{project}/endpoints/{endpoint}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of a project */
                project: components["parameters"]["Project"];
                /** @description Id of an endpoint */
                endpoint: components["parameters"]["Endpoint"];
            };
            cookie?: never;
        };
        /** An endpoint */
        get: operations["readEndpoint"];
        /**
         * Saves changes of an endpoint
         * @description What was changed since `revision` elsewhere and does not overlap is kept; where it overlaps, both versions come back.
         */
        put: operations["saveEndpoint"];
        post?: never;
        /** Deletes an endpoint */
        delete: operations["deleteEndpoint"];
        options?: never;
        head?: never;
        /** Renames an endpoint, or moves it to a folder or place */
        patch: operations["moveEndpoint"];
        trace?: never;
    };
    "/projects/{project}/endpoints/{endpoint}/copies": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of a project */
                project: components["parameters"]["Project"];
                /** @description Id of an endpoint */
                endpoint: components["parameters"]["Endpoint"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Makes a copy of an endpoint beside it */
        post: operations["duplicateEndpoint"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/projects/{project}/folders": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of a project */
                project: components["parameters"]["Project"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Makes an empty folder */
        post: operations["createFolder"];
        /** Deletes a folder with all that is in it */
        delete: operations["deleteFolder"];
        options?: never;
        head?: never;
        /** Renames or moves a folder with all that is in it */
        patch: operations["moveFolder"];
        trace?: never;
    };
    "/projects/{project}/uses": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of a project */
                project: components["parameters"]["Project"];
            };
            cookie?: never;
        };
        /** What uses a thing of a document, or something in it, over both documents */
        get: operations["readUses"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/projects/{project}/renames": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of a project */
                project: components["parameters"]["Project"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Gives a thing of a document another name, there and wherever it is used
         * @description A component, a definition of a schema, a path or webhook, a declared tag; a channel of AsyncAPI, a message of it, an
         *     operation, a server. References, mappings of discriminators, `operationRef`s, security requirements and names of tags
         *     follow, in both documents.
         */
        post: operations["renameThing"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/projects/{project}/extractions": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of a project */
                project: components["parameters"]["Project"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Moves what stands in a document to its components, and leaves a reference
         * @description With its text and comments; whatever components can hold, such as a schema, message, parameter, response or header.
         */
        post: operations["shareThing"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/projects/{project}/inlinings": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of a project */
                project: components["parameters"]["Project"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Writes what a reference leads to in its place
         * @description With its text and comments; what nobody else uses then goes from the components.
         */
        post: operations["inlineThing"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/projects/{project}/moves": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of a project */
                project: components["parameters"]["Project"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Takes a thing, shared or of the whole document, from one standard document of the project to the other one
         * @description A schema, or the payload of a message, with its text and comments: what refers to it follows, and what it refers to itself is meant
         *     from its new place. Security schemes, parameters of an address, servers, tags and the documentation of the whole document in the
         *     words of the other standard; what its own document uses stays there too, as a server of the whole document always does.
         */
        post: operations["moveThing"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/projects/{project}/removals": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of a project */
                project: components["parameters"]["Project"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Deletes a thing of a document, such as a schema
         * @description Where something uses it, it is refused with a problem `in-use` for each use, unless `anyway` is true.
         */
        post: operations["deleteThing"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/projects/{project}/feed": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of a project */
                project: components["parameters"]["Project"];
            };
            cookie?: never;
        };
        /** The changes of a project after a sequence number, oldest first */
        get: operations["readFeed"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/projects/{project}/feed/{change}/undo": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of a project */
                project: components["parameters"]["Project"];
                /** @description Sequence number of the change */
                change: number;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Takes a change back by a new change */
        post: operations["undoChange"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/projects/{project}/environments": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of a project */
                project: components["parameters"]["Project"];
            };
            cookie?: never;
        };
        /** The environments of a project, and the one that is active */
        get: operations["listEnvironments"];
        put?: never;
        /**
         * Makes an environment
         * @description A new one begins with the base addresses of the project's servers, a copy with all that its original holds.
         */
        post: operations["createEnvironment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/projects/{project}/environments/{environment}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of a project */
                project: components["parameters"]["Project"];
                /** @description Id of an environment */
                environment: components["parameters"]["Environment"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Deletes an environment */
        delete: operations["deleteEnvironment"];
        options?: never;
        head?: never;
        /** Gives an environment another name */
        patch: operations["renameEnvironment"];
        trace?: never;
    };
    "/projects/{project}/active-environment": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of a project */
                project: components["parameters"]["Project"];
            };
            cookie?: never;
        };
        get?: never;
        /**
         * Chooses the environment that the person works in
         * @description It holds from the next request or message on, also on an open connection.
         */
        put: operations["activateEnvironment"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/projects/{project}/variables": {
        parameters: {
            query?: {
                /** @description Id of the environment that has the variables; left out for those of the project */
                environment?: string;
            };
            header?: never;
            path: {
                /** @description Id of a project */
                project: components["parameters"]["Project"];
            };
            cookie?: never;
        };
        /** The variables of a project or environment; values of secrets are left out */
        get: operations["readVariables"];
        /**
         * Replaces the variables of a project or environment
         * @description A secret without `value` keeps the value it has.
         */
        put: operations["saveVariables"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/projects/{project}/endpoints/{endpoint}/parts": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of a project */
                project: components["parameters"]["Project"];
                /** @description Id of an endpoint */
                endpoint: components["parameters"]["Endpoint"];
            };
            cookie?: never;
        };
        /**
         * The parts of the standard documents that say what an endpoint is
         * @description Its own first; then the operations on a channel, and all that they refer to. The id may be that of a component as well.
         */
        get: operations["listParts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/projects/{project}/parts/edits": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of a project */
                project: components["parameters"]["Project"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Carries out an edit on the source text of a part, without saving it
         * @description Comments, order, unknown fields and styles stay; only lines that the edit names change. Without operations, the text is read.
         */
        post: operations["editText"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/projects/{project}/components": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of a project */
                project: components["parameters"]["Project"];
            };
            cookie?: never;
        };
        /**
         * What the standard documents hold for others to use by its name
         * @description Shared schemas, messages, parameters, responses, security schemes and the like. Each is a part with that id.
         */
        get: operations["listComponents"];
        put?: never;
        /** Adds a shared thing to a standard document */
        post: operations["createComponent"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/projects/{project}/schema-examples": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of a project */
                project: components["parameters"]["Project"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Makes values of a schema that is being written, and holds each against it
         * @description First the examples that the schema states itself; then one for each of its alternatives, or one with all members and one
         *     with only those that must be there. Nothing is kept.
         */
        post: operations["tryOutSchema"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/projects/{project}/link-proposals": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of a project */
                project: components["parameters"]["Project"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * What may be said in a link of a response that somebody writes
         * @description Nothing is kept.
         */
        post: operations["proposeForLink"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/projects/{project}/expression-proposals": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of a project */
                project: components["parameters"]["Project"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * The runtime expressions for the address of a callback, or for a location in a message, that somebody writes
         * @description Nothing is kept.
         */
        post: operations["proposeExpressions"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/projects/{project}/value-checks": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of a project */
                project: components["parameters"]["Project"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Reads a value that somebody writes, such as an example, and holds it against its schema
         * @description Nothing is kept.
         */
        post: operations["checkValue"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/projects/{project}/parts/{part}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of a project */
                project: components["parameters"]["Project"];
                /** @description Id of a part */
                part: string;
            };
            cookie?: never;
        };
        /** The source text of a part */
        get: operations["readPart"];
        /**
         * Gives a part another source text
         * @description What was changed since the revision and does not overlap is kept. Only lines that differ change in the document.
         */
        put: operations["savePart"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/projects/{project}/parts/{part}/check": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of a project */
                project: components["parameters"]["Project"];
                /** @description Id of a part */
                part: string;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Says what is wrong with a text that a part is to have */
        post: operations["checkPart"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/projects/{project}/parts/{part}/differences": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of a project */
                project: components["parameters"]["Project"];
                /** @description Id of a part */
                part: string;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * What two texts of a part differ in, and whom that breaks, without keeping anything
         * @description Both are read in the documents as they are now, so what is found comes of the part alone. Places are those in the part; what is
         *     felt elsewhere has none.
         */
        post: operations["comparePart"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/projects/{project}/parts/{part}/versions": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of a project */
                project: components["parameters"]["Project"];
                /** @description Id of a part */
                part: string;
            };
            cookie?: never;
        };
        /** How a part came to be what it is, the newest change first */
        get: operations["listVersions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/projects/{project}/parts/{part}/versions/{change}/restore": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of a project */
                project: components["parameters"]["Project"];
                /** @description Id of a part */
                part: string;
                /** @description Sequence number of the change */
                change: number;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Gives a part the text back that a change left it with, by a new change */
        post: operations["restoreVersion"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/projects/{project}/lint": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of a project */
                project: components["parameters"]["Project"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * What the project's rules find wrong in its descriptions, without keeping anything
         * @description A document that describes nothing yet is not looked at. Parts may be looked at with texts that they are to have; where such a
         *     text cannot be read, what is saved is looked at in its place, and the part is named in `unread`.
         */
        post: operations["lintProject"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/projects/{project}/ruleset": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of a project */
                project: components["parameters"]["Project"];
            };
            cookie?: never;
        };
        /** The rules that the project's descriptions are held against */
        get: operations["readRuleset"];
        /**
         * Gives the project a ruleset of its own, or that another text
         * @description A ruleset is one of Spectral's, in YAML or JSON. It may extend `spectral:oas`, `spectral:asyncapi` and
         *     `parley:recommended`, but no files, and no code in it is run. What was changed since the revision and does not overlap is kept.
         */
        put: operations["saveRuleset"];
        post?: never;
        /** Takes the project's own ruleset away; `parley:recommended` holds again */
        delete: operations["deleteRuleset"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/projects/{project}/ruleset/check": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of a project */
                project: components["parameters"]["Project"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What a text says as the project's ruleset, without keeping it */
        post: operations["checkRuleset"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/schema-inferences": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Makes the schema that samples have in common, without keeping anything
         * @description Types, formats, members and which of them are always there are those of the samples; an `enum` is said where few words come
         *     again and again.
         */
        post: operations["inferSchema"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/schemas/{schema}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                schema: "openapi-3.0" | "openapi-3.1" | "openapi-3.2" | "asyncapi-3.0.0" | "asyncapi-3.1.0" | "json-schema-2020-12" | "ruleset";
            };
            cookie?: never;
        };
        /** The JSON Schema that documents of a standard are written by, as it is published */
        get: operations["readSchema"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/projects/{project}/folder-settings": {
        parameters: {
            query?: {
                /** @description Path of the folder; left out or empty for the project */
                folder?: string;
            };
            header?: never;
            path: {
                /** @description Id of a project */
                project: components["parameters"]["Project"];
            };
            cookie?: never;
        };
        /** What a folder or project says for all requests in it */
        get: operations["readFolderSettings"];
        /**
         * Gives a folder or project credentials, scripts, variables, or all of them in one change
         * @description What is left out stays as it is. With credentials of the kind `inherit` it has none of its own. Scripts run before those of the folders in it and of the request, at each moment. Variables are of folders only; a secret without `value` keeps the value it has.
         */
        put: operations["saveFolderSettings"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/projects/{project}/sign-ins": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of a project */
                project: components["parameters"]["Project"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Begins to get a token from an authorization server
         * @description A token that no user has to sign in for is there at once. It is kept, sealed, for the person's requests with the same credentials.
         */
        post: operations["beginSignIn"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sign-ins/{signIn}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of a sign-in */
                signIn: components["parameters"]["SignIn"];
            };
            cookie?: never;
        };
        /** How far a sign-in is */
        get: operations["readSignIn"];
        put?: never;
        post?: never;
        /** Gives up on a sign-in */
        delete: operations["cancelSignIn"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sign-in-answers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Takes the URL that an authorization server sent the user's browser back to */
        post: operations["answerSignIn"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/projects/{project}/kept-token": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of a project */
                project: components["parameters"]["Project"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Says which token the person's requests with these credentials are sent with */
        post: operations["readKeptToken"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/projects/{project}/forgotten-token": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of a project */
                project: components["parameters"]["Project"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Forgets the token of these credentials */
        post: operations["forgetToken"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/projects/{project}/scope": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of a project */
                project: components["parameters"]["Project"];
            };
            cookie?: never;
        };
        /**
         * Every name that stands for something in the person's requests now
         * @description Of variables of one name the nearest is told, in the active environment, the person's own before the shared one.
         */
        get: operations["readScope"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/projects/{project}/check": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of a project */
                project: components["parameters"]["Project"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Says what a request would send now, or what is wrong with it, without sending anything */
        post: operations["checkRequest"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/projects/{project}/code": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of a project */
                project: components["parameters"]["Project"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Writes a request as code of a language or tool */
        post: operations["writeCode"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/projects/{project}/pastes": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of a project */
                project: components["parameters"]["Project"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Reads a command of curl or PowerShell as a request, without keeping anything */
        post: operations["readPaste"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/projects/{project}/endpoints/{endpoint}/examples": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of a project */
                project: components["parameters"]["Project"];
                /** @description Id of an endpoint */
                endpoint: components["parameters"]["Endpoint"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Keeps a response as an example of the endpoint's operation, and infers its schema where there is none */
        post: operations["documentResponse"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/projects/{project}/imports/preview": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of a project */
                project: components["parameters"]["Project"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Says what an import would bring in, and what it would leave behind, without keeping anything */
        post: operations["previewImport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/projects/{project}/imports": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of a project */
                project: components["parameters"]["Project"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Brings what another program wrote into the project, by one change */
        post: operations["bringIn"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/projects/{project}/traffic": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of a project */
                project: components["parameters"]["Project"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * What recorded traffic says beside the descriptions, as proposals, without keeping anything
         * @description Each operation and each channel that was seen is one proposal. What is described already stays: only what is missing
         *     comes in, and schemas are widened so that they take what was seen. Secrets are in nothing of it.
         */
        post: operations["readTraffic"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/projects/{project}/traffic/accepted": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of a project */
                project: components["parameters"]["Project"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Takes proposals into the descriptions, by one change
         * @description The traffic is read again; a proposal that would say something else by now is refused (`proposal-changed`), and then nothing is
         *     taken.
         */
        post: operations["acceptTraffic"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/projects/{project}/import-sources": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of a project */
                project: components["parameters"]["Project"];
            };
            cookie?: never;
        };
        /** Where the project imports from again and again */
        get: operations["listImportSources"];
        put?: never;
        /** Imports a description again and again */
        post: operations["addImportSource"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/projects/{project}/import-sources/{source}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of a project */
                project: components["parameters"]["Project"];
                /** @description Id of where the project imports from */
                source: components["parameters"]["ImportSource"];
            };
            cookie?: never;
        };
        get?: never;
        /** Imports it from elsewhere, at other times or otherwise */
        put: operations["changeImportSource"];
        post?: never;
        /** Imports it no more; what came in stays */
        delete: operations["removeImportSource"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/projects/{project}/import-sources/{source}/import": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of a project */
                project: components["parameters"]["Project"];
                /** @description Id of where the project imports from */
                source: components["parameters"]["ImportSource"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Imports it now; what goes wrong is told in its outcome */
        post: operations["importAgain"];
        /** Cancels an import that somebody wanted now, while its description is fetched; nothing comes in */
        delete: operations["cancelImport"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/projects/{project}/import-sources/{source}/waiting": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of a project */
                project: components["parameters"]["Project"];
                /** @description Id of where the project imports from */
                source: components["parameters"]["ImportSource"];
            };
            cookie?: never;
        };
        /** What differs and waits for an answer */
        get: operations["readWaiting"];
        put?: never;
        /** Takes what is accepted, by one change; the rest stays as it is until something else comes */
        post: operations["answerWaiting"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/projects/{project}/tabs": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of a project */
                project: components["parameters"]["Project"];
            };
            cookie?: never;
        };
        /** The open tabs, in their order */
        get: operations["listTabs"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/projects/{project}/tabs/{tab}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of a project */
                project: components["parameters"]["Project"];
                /** @description The tab's id, made by the interface */
                tab: string;
            };
            cookie?: never;
        };
        get?: never;
        /** Keeps a tab with its draft */
        put: operations["saveTab"];
        post?: never;
        /** Closes a tab and forgets its draft */
        delete: operations["closeTab"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Sessions, newest first */
        get: operations["listSessions"];
        put?: never;
        /**
         * Starts a session and connects
         * @description Answers as soon as connecting has begun; how it goes on is told by the live channel and the timeline.
         */
        post: operations["openSession"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sessions/{session}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of a session */
                session: components["parameters"]["Session"];
            };
            cookie?: never;
        };
        /** A session and the state of its connection */
        get: operations["readSession"];
        put?: never;
        post?: never;
        /** Deletes a session with its timeline; an open connection is closed first */
        delete: operations["deleteSession"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sessions/{session}/request": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of a session */
                session: components["parameters"]["Session"];
            };
            cookie?: never;
        };
        /** The request that a session was started with, as it was edited */
        get: operations["readSentRequest"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sessions/{session}/exchange": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of a session */
                session: components["parameters"]["Session"];
            };
            cookie?: never;
        };
        /** What an HTTP request came to, as far as it is */
        get: operations["readExchange"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sessions/{session}/hops/{hop}/body": {
        parameters: {
            query?: {
                /** @description Which of both is meant */
                side?: components["parameters"]["Side"];
                /** @description Place of the first byte, from 0 */
                offset?: components["parameters"]["ByteOffset"];
                /** @description How many bytes at most; all when left out */
                length?: components["parameters"]["ByteLength"];
            };
            header?: never;
            path: {
                /** @description Id of a session */
                session: components["parameters"]["Session"];
                /** @description Number of a request within its session, from 1; redirects and answers to challenges are further ones */
                hop: components["parameters"]["Hop"];
            };
            cookie?: never;
        };
        /** A body, without content codings and the framing of chunks, as far as it is there */
        get: operations["readExchangeBody"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sessions/{session}/hops/{hop}/wire": {
        parameters: {
            query?: {
                /** @description Which of both is meant */
                side?: components["parameters"]["Side"];
                /** @description Place of the first byte, from 0 */
                offset?: components["parameters"]["ByteOffset"];
                /** @description How many bytes at most; all when left out */
                length?: components["parameters"]["ByteLength"];
            };
            header?: never;
            path: {
                /** @description Id of a session */
                session: components["parameters"]["Session"];
                /** @description Number of a request within its session, from 1; redirects and answers to challenges are further ones */
                hop: components["parameters"]["Hop"];
            };
            cookie?: never;
        };
        /** Head and body as they were on the wire, within TLS; secrets are masked */
        get: operations["readExchangeWire"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sessions/{session}/hops/{hop}/frames": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of a session */
                session: components["parameters"]["Session"];
                /** @description Number of a request within its session, from 1; redirects and answers to challenges are further ones */
                hop: components["parameters"]["Hop"];
            };
            cookie?: never;
        };
        /** The frames of HTTP/2 that passed by, of the request's stream and of the connection, in both directions; none by HTTP/1.1 */
        get: operations["readExchangeFrames"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sessions/{session}/connections": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of a session */
                session: components["parameters"]["Session"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Connects once more in the same session, whose timeline goes on */
        post: operations["connectAgain"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sessions/{session}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of a session */
                session: components["parameters"]["Session"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Gives up connecting, or waiting to connect again; of an HTTP request, the whole of it */
        post: operations["cancelConnecting"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sessions/{session}/close": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of a session */
                session: components["parameters"]["Session"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Begins the closing handshake */
        post: operations["closeConnection"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sessions/{session}/drop": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of a session */
                session: components["parameters"]["Session"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ends TCP without a Close frame */
        post: operations["dropConnection"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sessions/{session}/messages": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of a session */
                session: components["parameters"]["Session"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sends a message, with variables filled in now */
        post: operations["sendMessage"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sessions/{session}/pings": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of a session */
                session: components["parameters"]["Session"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sends a ping, or an unasked pong */
        post: operations["sendPing"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sessions/{session}/repeat": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of a session */
                session: components["parameters"]["Session"];
            };
            cookie?: never;
        };
        get?: never;
        /** Sends a message again and again until it is stopped or the connection ends */
        put: operations["startRepeating"];
        post?: never;
        /** Stops repeating */
        delete: operations["stopRepeating"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sessions/{session}/entries": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of a session */
                session: components["parameters"]["Session"];
            };
            cookie?: never;
        };
        /** Rows of a timeline, by their position among those that pass the filter */
        get: operations["listEntries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sessions/{session}/entries/{sequence}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of a session */
                session: components["parameters"]["Session"];
                /** @description The entry's place in its timeline, from 1 */
                sequence: components["parameters"]["Sequence"];
            };
            cookie?: never;
        };
        /** One entry, whole, but for a payload over 1 MiB, which is cut here and marked so */
        get: operations["readEntry"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sessions/{session}/entries/{sequence}/payload": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of a session */
                session: components["parameters"]["Session"];
                /** @description The entry's place in its timeline, from 1 */
                sequence: components["parameters"]["Sequence"];
            };
            cookie?: never;
        };
        /** The payload of an entry, whole, as bytes to save */
        get: operations["readPayload"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sessions/{session}/matches": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of a session */
                session: components["parameters"]["Session"];
            };
            cookie?: never;
        };
        /** Finds entries by text, `/regular expression/` or `$.json.path` */
        get: operations["searchEntries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sessions/{session}/verdicts": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of a session */
                session: components["parameters"]["Session"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Which kind of the described messages each message is of, and whether it fits
         * @description By the description of the session's endpoint as it is now.
         */
        post: operations["judgeMessages"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sessions/{session}/export": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of a session */
                session: components["parameters"]["Session"];
            };
            cookie?: never;
        };
        /** The timeline as JSON Lines, one entry a line */
        get: operations["exportTimeline"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sendings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Sends an HTTP request, as a session of its own
         * @description Answers as soon as it has begun; how it goes on is told by the live channel and the timeline.
         */
        post: operations["sendRequest"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/runs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Runs, newest first */
        get: operations["listRuns"];
        put?: never;
        /**
         * Runs the requests of a folder one behind the other, with their scripts and tests
         * @description Answers as soon as it has begun; how it goes on is told by the live channel. Runs are kept with what came of each request, and what each of them sent and got is a session; of the bodies and messages of one run at most 1 GiB are kept, and what is not is said there.
         */
        post: operations["startRun"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/data-rows": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Says which rows of data a text holds, without keeping it
         * @description A text that holds none is no wrong request; what is wrong with it is told in `problem`.
         */
        post: operations["previewData"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/runs/{run}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                run: components["parameters"]["Run"];
            };
            cookie?: never;
        };
        /**
         * Says how far a run has come, with its results from a number on
         * @description At most 500 results, and about 1 MiB of them; read on from behind the last one while there are fewer than `steps`.
         */
        get: operations["readRun"];
        put?: never;
        post?: never;
        /** Deletes a run with its exchanges; one that goes on is ended first */
        delete: operations["deleteRun"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/runs/{run}/again": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                run: components["parameters"]["Run"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Begins a new run as this one was asked for */
        post: operations["runAgain"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/runs/{run}/report": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                run: components["parameters"]["Run"];
            };
            cookie?: never;
        };
        /** The report of a run as a file, as `parley run` writes it */
        get: operations["reportRun"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/runs/{run}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                run: components["parameters"]["Run"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ends a run at once; one that is over stays as it is */
        post: operations["cancelRun"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/projects/{project}/automatic-headers": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of a project */
                project: components["parameters"]["Project"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Says which header lines an HTTP request gets besides those of its rows, without sending anything */
        post: operations["previewHeaders"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/projects/{project}/cookies": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of a project */
                project: components["parameters"]["Project"];
            };
            cookie?: never;
        };
        /** All cookies of a project */
        get: operations["listCookies"];
        put?: never;
        /** Adds a cookie, in place of the one with its name, domain and path */
        post: operations["saveCookie"];
        /** Deletes cookies; all of the project where nothing else is said */
        delete: operations["deleteCookies"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/projects/{project}/certificates": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of a project */
                project: components["parameters"]["Project"];
            };
            cookie?: never;
        };
        /** The client certificates that the person's requests in the project show to hosts */
        get: operations["listCertificates"];
        put?: never;
        /**
         * Adds a client certificate, in place of the one for the same hosts
         * @description It is kept sealed with its key, for the person alone, and shown by HTTP requests and WebSocket handshakes that have none of their own.
         */
        post: operations["saveCertificate"];
        /** Forgets a client certificate */
        delete: operations["deleteCertificate"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/differences": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * What two versions of a description differ in, and whom that breaks, without keeping anything
         * @description OpenAPI 2.0 to 3.2, AsyncAPI 2 and 3, or a JSON Schema, compared by their meaning. What stands in other files is not
         *     compared. Texts are kept for a while, so that a second comparison with one of them is quicker.
         */
        post: operations["compareDescriptions"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/pkcs12": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Takes certificate and key out of a PKCS#12 file
         * @description Nothing of it is kept.
         */
        post: operations["unpackCertificate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/settings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** All settings */
        get: operations["readSettings"];
        /** Replaces all settings */
        put: operations["saveSettings"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /** @description A run, and what came of some of its requests. */
        Run: components["schemas"]["RunHead"] & {
            /** @description Number of the first of `results`, from 0 */
            from: number;
            /** @description The requests that were chosen, where some were, when the run is read by itself */
            endpoints?: string[];
            results: components["schemas"]["RunResult"][];
        };
        /** @description Requests that run one behind the other. */
        RunHead: {
            id: string;
            project: string;
            folder: string;
            environment?: {
                id: string;
                /** @description As it was when the run began */
                name: string;
            };
            iterations: number;
            /** @description Milliseconds between two requests */
            delay: number;
            bail: boolean;
            /** @description What the rows of data are called */
            data?: string;
            /**
             * @description A run is interrupted by the end of the server that it runs in
             * @enum {string}
             */
            state: "running" | "ended" | "cancelled" | "failed" | "interrupted";
            /** Format: date-time */
            startedAt: string;
            /** Format: date-time */
            endedAt?: string;
            /** @description How many each iteration has */
            requests: number;
            /** @description The request whose turn it is, behind the names of its folders */
            current?: string;
            totals: components["schemas"]["RunTotals"];
            /** @description How many requests are over */
            steps: number;
        };
        DataPreview: {
            names: string[];
            /** @description The first twenty, with values in the order of the names */
            rows: string[][];
            total: number;
            problem?: components["schemas"]["Problem"];
        };
        RunTotals: {
            /** @description Those that were begun */
            iterations: number;
            /** @description Nanoseconds, of the whole run so far */
            took: number;
            requests: number;
            /** @description Those that could not be made, or whose script ended early */
            failed: number;
            skipped: number;
            passedTests: number;
            failedTests: number;
            skippedTests: number;
            /** @description Bytes of all bodies, decoded */
            received: number;
        };
        RunResult: {
            /** @description Id of the endpoint */
            request: string;
            /** @description The exchange, where the request was sent and it is kept */
            session?: string;
            name: string;
            folder: string;
            iteration: number;
            method: string;
            /** @description As it was sent, secrets masked */
            url: string;
            status?: number;
            reason?: string;
            /** @description Why it could not be made, or why a script ended early */
            error?: string;
            /** @description A script asked for it not to be sent */
            skipped: boolean;
            /** @description Nanoseconds */
            took: number;
            /** @description Bytes of the body, decoded */
            size: number;
            tests: {
                name: string;
                /** @enum {string} */
                status: "passed" | "failed" | "skipped";
                error?: string;
            }[];
            /** @description What its scripts printed, cut behind 64 KiB; the last line says so */
            console: {
                /** @enum {string} */
                level: "debug" | "log" | "info" | "warn" | "error";
                text: string;
            }[];
            warnings: string[];
            /** @description Other requests that its scripts have run (`pm.execution.runRequest`), each with its exchange; left out where there are none */
            besides?: {
                name: string;
                session: string;
            }[];
        };
        Health: {
            /** @constant */
            status: "ready";
            version: string;
            /** @description Bytes that a request may carry */
            maxBody: number;
        };
        /** @description An error by RFC 9457. */
        ProblemDetails: {
            type: string;
            title: string;
            status: number;
            detail?: string;
            /** @description Stable name of the error, for programs */
            code: string;
            /** @description Each mistake with its place */
            problems: components["schemas"]["Problem"][];
        };
        /** @description An error by RFC 9457 that carries the version that is saved. */
        ConflictDetails: {
            type: string;
            title: string;
            status: number;
            detail?: string;
            code: string;
            problems: components["schemas"]["Problem"][];
            saved?: components["schemas"]["Endpoint"];
        };
        LinkProposals: {
            /** @description That it may lead to, in the order of the document */
            operations: {
                method: string;
                path: string;
                /** @description Its `operationId`, if it has one */
                id?: string;
                /** @description What an `operationRef` to it says */
                reference: string;
                summary?: string;
            }[];
            /** @description Of the operation that it leads to */
            parameters: {
                name: string;
                in: string;
            }[];
            expressions: components["schemas"]["ProposedExpressions"];
        };
        /** @description Runtime expressions that have values where they are to stand */
        ProposedExpressions: {
            expression: string;
            /** @description What it is, such as `string`, or where it comes from */
            about: string;
        }[];
        /** @description A text, or a document of a project as it is or was after a change. */
        DescriptionVersion: {
            text: string;
        } | {
            project: string;
            /** @description Name of the document, such as `project.openapi.yaml` */
            document: string;
            /**
             * Format: int64
             * @description Number of the change that it was after; the newest otherwise
             */
            change?: number;
        };
        /** @description A text of a part; the one that a change left, or else the one that is saved */
        PartState: {
            /** @description From the margin on */
            text?: string;
            /** Format: int64 */
            change?: number;
        };
        DescriptionDifference: {
            /** @description How many changes there are of each impact */
            summary: {
                breaking: number;
                risky: number;
                harmless: number;
            };
            changes: components["schemas"]["DescriptionChange"][];
            /** @description What was compared */
            texts?: {
                old: string;
                new: string;
            };
        };
        DescriptionChange: {
            /** @description Stable name, such as `property-required` */
            rule: string;
            /** @enum {unknown} */
            kind: "added" | "removed" | "changed";
            /**
             * @description Breaking: what was accepted is now refused, or something may come that clients were not promised. Risky: it depends on
             *     the client.
             * @enum {unknown}
             */
            impact: "breaking" | "risky" | "harmless";
            /** @description What it belongs to, such as `GET /pets` or `Schema Pet` */
            subject: string;
            /** @description The place within the subject in words; empty for itself */
            where: string;
            message: string;
            /** @description Why it has its impact */
            reason: string;
            /** @description The operations and channels that it reaches */
            affects: string[];
            old?: components["schemas"]["DescriptionPlace"];
            new?: components["schemas"]["DescriptionPlace"];
        };
        /** @description Traffic that was recorded, in sessions of the project or in a recording of a browser or proxy */
        Traffic: {
            sessions?: components["schemas"]["TrafficSession"][];
            /** @description Text of a recording (HTTP Archive 1.2) */
            har?: string;
            /**
             * @description Other names than were found, by the ids of `TrafficName`; what refers to them follows. Names of what is not proposed say
             *     nothing. One that is no name of a component, or that of another thing, is refused (`name-invalid`, `name-taken`).
             */
            names?: {
                [key: string]: string;
            };
        };
        TrafficSession: {
            session: string;
            /**
             * Format: int64
             * @description So many entries of its timeline count; without it all that are there
             */
            entries?: number;
        };
        TrafficProposals: {
            proposals: components["schemas"]["TrafficProposal"][];
            /** @description What was seen and is not described */
            left: {
                /** @description Id of a session, or place in the recording */
                from: string;
                why: string;
            }[];
            /** @description The sessions with as many entries as were read, so that accepting reads the same */
            sessions: components["schemas"]["TrafficSession"][];
        };
        TrafficProposal: {
            /** @description Changes with what is proposed, and not with the names that are chosen for it */
            id: string;
            /** @enum {unknown} */
            kind: "http" | "websocket";
            /** @description Such as `GET /orders/{orderId}`, or the address of a channel */
            subject: string;
            /**
             * @description Whether nothing of it is described yet, something is missing, or all of it is said already
             * @enum {unknown}
             */
            state: "new" | "wider" | "said";
            /** @description What speaks for it */
            evidence: string[];
            /** @description The parts of the document that change, in YAML */
            parts: {
                pointer: string;
                /** @description Empty where there is no such part */
                before: string;
                after: string;
            }[];
            /** @description What that means for others; nothing of what is new */
            changes: components["schemas"]["DescriptionChange"][];
            /** @description Of what is new in it and may be called otherwise */
            names: components["schemas"]["TrafficName"][];
        };
        TrafficName: {
            /** @description Stays the same whatever name is chosen; the same in each proposal that has it */
            id: string;
            /** @enum {unknown} */
            kind: "parameter" | "channel" | "message" | "operation" | "schema" | "security scheme" | "server";
            /** @description The name that was found for it */
            found: string;
            /** @description The name that it has */
            name: string;
        };
        MessageVerdict: {
            /** Format: int64 */
            sequence: number;
            /** @description Key of the message in its channel; none where no kind is like it */
            kind?: string;
            title?: string;
            fits: boolean;
            /** @description What its kind wants otherwise */
            faults: {
                /** @description JSON pointer into the message */
                pointer: string;
                message: string;
            }[];
        };
        DescriptionPlace: {
            pointer: string;
            line: number;
            column: number;
        };
        /** @description A mistake of the user, or a reason why something failed. */
        Problem: {
            code: string;
            /**
             * @default error
             * @enum {string}
             */
            severity?: "error" | "warning";
            message: string;
            /**
             * @description JSON pointer to the place in the body that was sent, such as `/request/query/1/value`; of a parameter
             *     `/path/NAME` or `/query/NAME`
             */
            pointer?: string;
            line?: number;
            column?: number;
            hint?: string;
        };
        Project: {
            id: string;
            name: string;
            /**
             * Format: int64
             * @description Number of the newest change
             */
            sequence: number;
            /** Format: date-time */
            createdAt: string;
        };
        ProjectName: {
            name: string;
        };
        /** @enum {string} */
        LintSeverity: "error" | "warning" | "info" | "hint";
        ProjectLint: {
            /** @description Whether the project's own rules were looked by */
            own: boolean;
            /** @description How many problems there are of each severity */
            summary: {
                error: number;
                warning: number;
                info: number;
                hint: number;
            };
            /** @description How many there are, also beyond the limit */
            total: number;
            problems: components["schemas"]["LintProblem"][];
            /** @description Ids of parts whose drafts cannot be read */
            unread: string[];
        };
        /** @description Something that a rule finds wrong */
        LintProblem: {
            rule: string;
            severity: components["schemas"]["LintSeverity"];
            message: string;
            /** @description Address of what is said of the rule */
            documentation?: string;
            document: string;
            /** @description JSON pointer in the document */
            pointer: string;
            /** @description Id of the part in which it stands */
            part: string;
            /** @enum {string} */
            kind: "skeleton" | "server" | "channel" | "operation" | "component" | "path-operation";
            /** @description Of the part, among those of its kind */
            key: string;
            /** @description JSON pointer inside of the part */
            within: string;
            /** @description In the part's own text, from 1 */
            line: number;
            column: number;
            /** @description Id of the endpoint that the part belongs to; none for what others share */
            endpoint?: string;
        };
        Ruleset: {
            text: string;
            /**
             * Format: int64
             * @description 0 where the project has none of its own
             */
            revision: number;
            /** @description Whether it is a document of the project */
            own: boolean;
        };
        LintRule: {
            name: string;
            description?: string;
            severity?: components["schemas"]["LintSeverity"];
            recommended: boolean;
            on: boolean;
            documentation?: string;
            /** @description Of the documents that it is for; all when it is left out */
            formats?: string[];
        };
        Document: {
            name: string;
            /** @enum {string} */
            kind: "asyncapi" | "openapi" | "environment" | "ruleset";
            /** Format: int64 */
            sequence: number;
        };
        /** @description Names of folders joined by ` / `; empty is the root */
        Path: string;
        FolderPath: {
            path: components["schemas"]["Path"];
        };
        Tree: {
            /**
             * Format: int64
             * @description Number of the newest change that is in here
             */
            sequence: number;
            /** @description Paths of all folders, parents first, in their order */
            folders: components["schemas"]["Path"][];
            /** @description Endpoints in their order */
            endpoints: components["schemas"]["EndpointSummary"][];
        };
        EndpointSummary: {
            id: string;
            kind: components["schemas"]["EndpointKind"];
            /** @description Of an HTTP endpoint, as it is sent */
            method?: string;
            name: string;
            folder: components["schemas"]["Path"];
            description?: string;
            url?: string;
            /** Format: int64 */
            revision: number;
        };
        /** @enum {string} */
        EndpointKind: "websocket" | "http";
        Endpoint: components["schemas"]["WebSocketEndpoint"] | components["schemas"]["HttpEndpoint"];
        /** @description A channel of the AsyncAPI document. */
        WebSocketEndpoint: {
            id: string;
            /** @constant */
            kind: "websocket";
            name: string;
            folder: components["schemas"]["Path"];
            /** Format: int64 */
            revision: number;
            request: components["schemas"]["WebSocketRequest"];
        };
        /** @description An operation of the OpenAPI document, or a further request of one. */
        HttpEndpoint: {
            id: string;
            /** @constant */
            kind: "http";
            name: string;
            folder: components["schemas"]["Path"];
            /** Format: int64 */
            revision: number;
            request: components["schemas"]["HttpRequest"];
        };
        NewEndpoint: {
            name: components["schemas"]["EndpointName"];
            folder: components["schemas"]["Path"];
            request: components["schemas"]["Request"];
        };
        SaveEndpoint: {
            /**
             * Format: int64
             * @description The revision that the change was made from
             */
            revision: number;
            request: components["schemas"]["Request"];
        };
        MoveEndpoint: {
            name?: components["schemas"]["EndpointName"];
            folder?: components["schemas"]["Path"];
            /** @description Id of the endpoint that it is to stand before; left out, it stands last in its folder */
            before?: string;
        };
        EndpointName: string;
        /** @description Name of a document's file, such as `project.openapi.yaml` */
        DocumentName: string;
        /** @description JSON pointer to the thing in its document, such as `/components/schemas/Pet` */
        ThingPointer: string;
        /** @description A place in a project's documents that uses a thing of them. */
        ThingUse: {
            document: components["schemas"]["DocumentName"];
            /** @description JSON pointer to the text or key that says it */
            pointer: string;
            /** @enum {string} */
            kind: "reference" | "mapping" | "operationRef" | "operationId" | "security" | "tag";
            /** @description What it says, such as `#/components/schemas/Pet` */
            text: string;
            /** @description Id of the endpoint that it belongs to, if it belongs to one */
            endpoint?: string;
        };
        /** @description An entry of the change feed. */
        Change: {
            /** Format: int64 */
            sequence: number;
            /** Format: date-time */
            at: string;
            author: string;
            /** @description What was done, such as `Deleted Clock` */
            summary: string;
            /** @description Ids of the endpoints that it touched */
            endpoints?: string[];
        };
        Environment: {
            id: string;
            name: string;
        };
        Environments: {
            /** Format: int64 */
            sequence: number;
            environments: components["schemas"]["Environment"][];
            /** @description Id of the environment that the person works in; left out for the project's variables alone */
            active?: string;
        };
        FolderSettings: {
            /**
             * Format: int64
             * @description Number of the newest change that is in here
             */
            sequence: number;
            /** @description Path; empty for the project */
            folder: string;
            auth: components["schemas"]["Auth"];
            /** @description The credentials that take effect in it; left out where neither it nor one above it says any */
            effective?: {
                /** @description Path of the one that says them; empty for the project */
                folder: string;
                auth: components["schemas"]["Auth"];
            };
            scripts: components["schemas"]["Scripts"];
            /** @description Its own, nearer than those of the project and further than those of the environment; values of secrets are left out. None of a project, see `/projects/{project}/variables` */
            variables: components["schemas"]["Variable"][];
        };
        /** @description A piece of a standard document, edited as one */
        Part: {
            /** @description Outlives renames */
            id: string;
            /** @description File name of its document */
            document: string;
            /** @enum {string} */
            kind: "server" | "channel" | "operation" | "component" | "path-operation" | "skeleton";
            /** @description Its name among those of its kind */
            key: string;
            /** @description JSON pointer of where it stands in its document */
            pointer: string;
            /** @description Name of the schema that its document is written by */
            schema: string;
            /** @enum {string} */
            syntax: "yaml" | "json";
            /** @description Its value, from the margin on */
            text: string;
            /** Format: int64 */
            revision: number;
        };
        /** @description One step of an edit; each one sees what those before it did. Pointers begin at the text's root. */
        EditOperation: components["schemas"]["SetOperation"] | components["schemas"]["InsertOperation"] | components["schemas"]["RemoveOperation"] | components["schemas"]["RenameOperation"] | components["schemas"]["MoveOperation"];
        /** @description Gives a node another value, or adds it with the mappings that lead to it; of a mapping or list over one, only what differs is changed */
        SetOperation: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            op: "set";
            pointer: string;
            value: unknown;
        };
        /** @description Adds an item to a list, before the one at the index or at its end (`-`), or a key to a mapping */
        InsertOperation: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            op: "insert";
            pointer: string;
            value: unknown;
            /** @description Key of the mapping that it is to stand before; without it, or with one that is not there, it stands at the end */
            before?: string;
        };
        RemoveOperation: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            op: "remove";
            pointer: string;
        };
        /** @description Gives a key of a mapping another name, in its place */
        RenameOperation: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            op: "rename";
            pointer: string;
            name: string;
        };
        /** @description Moves an item within its list, or a key within its mapping */
        MoveOperation: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            op: "move";
            pointer: string;
            /** @description In a list, the index that it has in the end */
            to?: number;
            /** @description In a mapping, the key that it is to stand before; without it, it is moved to the end */
            before?: string;
        };
        /** @description Something that a document holds for others to use by its name */
        Component: {
            /** @description Of its part */
            id: string;
            document: string;
            /** @description The section of `components` that it stands in, such as `schemas` */
            kind: string;
            name: string;
            /** @description JSON pointer of where it stands in the document */
            pointer: string;
            /** Format: int64 */
            revision: number;
            /** @description Why it cannot move to the other document; absent where it can */
            stays?: string;
        };
        /** @description A value as a schema describes it */
        SchemaExample: {
            /** @description What it shows of the schema */
            name: string;
            /** @description Any JSON */
            value: unknown;
            /** @description What the schema wants otherwise of it, at JSON pointers; empty where it fits */
            problems: components["schemas"]["Problem"][];
        };
        PartVersion: {
            change: components["schemas"]["Change"];
            /** @description Of the part, as the change left it */
            text: string;
        };
        PublicationChange: {
            /** Format: int64 */
            number: number;
            /** Format: date-time */
            at: string;
            author: string;
            /** @description What was done, such as `Added version 2.0` */
            summary: string;
        };
        TokenQuestion: {
            auth: components["schemas"]["OAuth2Auth"];
        };
        /** @description A token that is kept; its value is told to nobody */
        Token: {
            type: string;
            /** @description As the server granted it; empty when it did not say */
            scope: string;
            /** Format: date-time */
            obtainedAt: string;
            /** Format: date-time */
            expiresAt?: string;
            /** @description Whether it can be sent now */
            valid: boolean;
            /** @description Whether a new one is got by itself when it ends */
            renewable: boolean;
        };
        SignIn: {
            id: string;
            state: {
                /** @constant */
                kind: "redirected";
                url: string;
                /** @description Where the user is sent back to */
                redirectUrl: string;
            } | {
                /** @constant */
                kind: "elsewhere";
                userCode: string;
                url: string;
                /** @description The same with the code in it */
                completeUrl?: string;
                /** Format: date-time */
                expiresAt: string;
            } | {
                /** @constant */
                kind: "done";
                token: components["schemas"]["Token"];
            } | {
                /** @constant */
                kind: "failed";
                problem: components["schemas"]["Problem"];
            };
        };
        /**
         * @description Where the value of a variable comes from
         * @enum {string}
         */
        Origin: "data" | "personal-environment" | "environment" | "folder" | "personal-project" | "project" | "built-in";
        Scope: {
            environment?: components["schemas"]["Environment"];
            variables: {
                name: string;
                /** @description Left out for secrets */
                value?: string;
                secret: boolean;
                origin: components["schemas"]["Origin"];
                description?: string;
            }[];
            /** @description The names that always exist, with what they stand for */
            builtIn: {
                name: string;
                description: string;
                example: string;
            }[];
        };
        Variables: {
            /** Format: int64 */
            sequence: number;
            /** @description Those that everybody shares */
            variables: components["schemas"]["Variable"][];
            /** @description The person's own values, of shared names or of names of its own; seen by no one else, and in no document */
            personal: components["schemas"]["Variable"][];
        };
        SaveVariables: {
            /** Format: int64 */
            sequence: number;
            variables: components["schemas"]["Variable"][];
            /** @description The person's own values; left out to keep them as they are */
            personal?: components["schemas"]["Variable"][];
        };
        Variable: {
            name: string;
            /** @description Left out for secrets when read */
            value?: string;
            secret: boolean;
            /** @description Whether a secret has a value; read only */
            hasValue?: boolean;
            description?: string;
        };
        /** @description A request as it is edited; one with a `method` is of HTTP. */
        Request: components["schemas"]["WebSocketRequest"] | components["schemas"]["HttpRequest"];
        /** @description A WebSocket request as it is edited. In a saved endpoint `message` is what stood in the composer. */
        WebSocketRequest: {
            /** @description As typed, with `{{variables}}`, `{path}` parameters and the query */
            url: string;
            query: components["schemas"]["Parameter"][];
            path: components["schemas"]["Parameter"][];
            headers: components["schemas"]["Parameter"][];
            cookies: components["schemas"]["Parameter"][];
            auth: components["schemas"]["Auth"];
            message: components["schemas"]["MessageContent"];
            messages: components["schemas"]["SavedMessage"][];
            scripts?: components["schemas"]["Scripts"];
            options: components["schemas"]["ConnectionOptions"];
            /** @description What the endpoint is for */
            description?: string;
        };
        /** @description An HTTP request as it is edited */
        HttpRequest: {
            /** @description Any token (RFC 9110 §9.1) */
            method: string;
            /** @description As typed, with `{{variables}}`, `{path}` parameters and the query */
            url: string;
            query: components["schemas"]["Parameter"][];
            path: components["schemas"]["Parameter"][];
            headers: components["schemas"]["Parameter"][];
            cookies: components["schemas"]["Parameter"][];
            auth: components["schemas"]["Auth"];
            body: components["schemas"]["HttpBody"];
            scripts?: components["schemas"]["Scripts"];
            options?: components["schemas"]["HttpOptions"];
            /** @description What the endpoint is for */
            description?: string;
        };
        /** @description What a request carries */
        HttpBody: components["schemas"]["NoBody"] | components["schemas"]["TextBody"] | components["schemas"]["GraphQlBody"] | components["schemas"]["FormBody"] | components["schemas"]["MultipartBody"] | components["schemas"]["BinaryBody"];
        NoBody: {
            /** @constant */
            kind: "none";
        };
        TextBody: {
            /** @constant */
            kind: "text";
            /** @enum {string} */
            format: "json" | "xml" | "text";
            text: string;
        };
        /** @description A GraphQL request, sent as JSON */
        GraphQlBody: {
            /** @constant */
            kind: "graphql";
            query: string;
            /** @description JSON */
            variables?: string;
            operationName?: string;
        };
        /** @description `application/x-www-form-urlencoded` */
        FormBody: {
            /** @constant */
            kind: "form";
            rows: components["schemas"]["Parameter"][];
        };
        /** @description `multipart/form-data` */
        MultipartBody: {
            /** @constant */
            kind: "multipart";
            parts: components["schemas"]["FormPart"][];
        };
        /** @description A file as it is */
        BinaryBody: {
            /** @constant */
            kind: "binary";
            file: components["schemas"]["FileSource"];
        };
        /** @description A part of a multipart form; `text`, or `file` in its place */
        FormPart: {
            name: string;
            text?: string;
            file?: components["schemas"]["FileSource"];
            contentType?: string;
            /** @default true */
            enabled?: boolean;
            description?: string;
        };
        /** @description A file, by its content or by where the server finds it */
        FileSource: {
            /** @description As the peer is told it */
            name: string;
            /** @description On the machine that sends */
            path?: string;
            content?: string;
        };
        /** @description JavaScript that runs at its moment */
        Scripts: {
            beforeRequest?: string;
            afterResponse?: string;
            beforeConnect?: string;
            onOpen?: string;
            beforeMessage?: string;
            onMessage?: string;
            onClose?: string;
        };
        /** @description Options of an HTTP request that are saved with it */
        HttpOptions: {
            /** @default true */
            followRedirects?: boolean;
            /** @default 20 */
            maxRedirects?: number;
            /**
             * @description Whether a redirect keeps method and body where browsers go on with GET (RFC 9110 §15.4)
             * @default false
             */
            keepMethod?: boolean;
            /**
             * @description Whether a redirect to another scheme, host or port keeps the credentials
             * @default false
             */
            keepCredentials?: boolean;
            /**
             * @description Milliseconds without progress, 0 for none
             * @default 30000
             */
            timeout?: number;
            /**
             * @default auto
             * @enum {string}
             */
            version?: "auto" | "1.1" | "2";
            /** @description Value of `Accept-Encoding`; left out for all that can be decoded */
            acceptEncoding?: string;
            /**
             * @description Whether cookies of the jar are sent, and received ones kept
             * @default true
             */
            cookieJar?: boolean;
            /** @description Names of automatic headers that are not sent */
            omitted?: string[];
        };
        /** @enum {string} */
        ParameterType: "string" | "integer" | "number" | "boolean" | "array";
        /** @description A row of query, path, headers or cookies. Values are decoded; `value` is for all types but array, `values` for array. */
        Parameter: {
            name: string;
            value?: string;
            values?: string[];
            /** @description The value as the user escaped it in the URL, where that differs from the usual encoding */
            raw?: string;
            /** @description The name as the user escaped it in the URL, where that differs from the usual encoding; empty for a pair that is but an `=` */
            rawName?: string;
            /** @description Written without `=` */
            bare?: boolean;
            type: components["schemas"]["ParameterType"];
            enabled: boolean;
            description?: string;
            /**
             * @description For an array: repeated (true) or joined by commas (false)
             * @default true
             */
            explode?: boolean;
        };
        /** @description Credentials of a request; values may hold `{{variables}}`. What is empty is as what is not given. */
        Auth: components["schemas"]["NoAuth"] | components["schemas"]["InheritedAuth"] | components["schemas"]["BasicAuth"] | components["schemas"]["BearerAuth"] | components["schemas"]["ApiKeyAuth"] | components["schemas"]["DigestAuth"] | components["schemas"]["OAuth2Auth"] | components["schemas"]["OAuth1Auth"] | components["schemas"]["AwsAuth"] | components["schemas"]["HmacAuth"] | components["schemas"]["JwtAuth"] | components["schemas"]["UnsupportedAuth"];
        /** @description No credentials */
        NoAuth: {
            /** @constant */
            kind: "none";
        };
        /** @description The credentials of the folder or project that the request stands in */
        InheritedAuth: {
            /** @constant */
            kind: "inherit";
        };
        /** @description `Authorization: Basic` (RFC 7617) */
        BasicAuth: {
            /** @constant */
            kind: "basic";
            username: string;
            password: string;
        };
        /** @description `Authorization: Bearer` (RFC 6750), or with another prefix */
        BearerAuth: {
            /** @constant */
            kind: "bearer";
            token: string;
            /** @default Bearer */
            prefix?: string;
        };
        /** @description A key of its own name */
        ApiKeyAuth: {
            /** @constant */
            kind: "apiKey";
            name: string;
            value: string;
            /** @enum {string} */
            in: "header" | "query" | "cookie";
        };
        /** @description An answer to the server's challenge (RFC 7616) */
        DigestAuth: {
            /** @constant */
            kind: "digest";
            username: string;
            password: string;
            given?: components["schemas"]["DigestFields"];
        };
        /** @description What a digest is made of before the server has asked (RFC 7616 §3.3) */
        DigestFields: {
            realm?: string;
            nonce?: string;
            algorithm?: string;
            qop?: string;
            nonceCount?: string;
            clientNonce?: string;
            opaque?: string;
        };
        /** @description A token that an authorization server gives (RFC 6749) */
        OAuth2Auth: {
            /** @constant */
            kind: "oauth2";
            grant: components["schemas"]["OAuth2Grant"];
            client: components["schemas"]["OAuth2Client"];
            scope?: string;
            /** @description Whom the token is for (RFC 8693 §2.1) */
            audience?: string;
            /** @description What the token is for (RFC 8707) */
            resource?: string;
            /** @description Where a token is renewed, if not where it was got */
            refreshUrl?: string;
            /**
             * @default header
             * @enum {string}
             */
            in?: "header" | "query" | "cookie";
            /** @default Bearer */
            prefix?: string;
            /** @description Of the header or parameter that carries the token; empty for `Authorization` and `access_token` */
            name?: string;
            /** @description Further ones of the requests to the authorization server */
            parameters?: components["schemas"]["TokenParameter"][];
        };
        /** @description A client as an authorization server knows it */
        OAuth2Client: {
            id: string;
            secret?: string;
            /**
             * @default header
             * @enum {string}
             */
            sending?: "header" | "body";
        };
        TokenParameter: {
            /** @enum {string} */
            step: "authorization" | "token" | "refresh";
            /** @enum {string} */
            part: "header" | "query" | "body";
            name: string;
            value: string;
            /** @default true */
            enabled?: boolean;
        };
        AuthorizationCodeGrant: {
            /** @constant */
            kind: "authorizationCode";
            authorizationUrl: string;
            tokenUrl: string;
            redirectUrl?: string;
            /**
             * @description RFC 7636
             * @default S256
             * @enum {string}
             */
            pkce?: "none" | "plain" | "S256";
            verifier?: string;
            state?: string;
        };
        ClientCredentialsGrant: {
            /** @constant */
            kind: "clientCredentials";
            tokenUrl: string;
        };
        DeviceCodeGrant: {
            /** @constant */
            kind: "deviceCode";
            deviceUrl: string;
            tokenUrl: string;
        };
        PasswordGrant: {
            /** @constant */
            kind: "password";
            tokenUrl: string;
            username: string;
            password: string;
        };
        ImplicitGrant: {
            /** @constant */
            kind: "implicit";
            authorizationUrl: string;
            redirectUrl?: string;
            state?: string;
        };
        /** @description A key and its secret */
        KeyPair: {
            key: string;
            secret?: string;
        };
        /** @description A signature by OAuth 1.0a (RFC 5849) */
        OAuth1Auth: {
            /** @constant */
            kind: "oauth1";
            consumer: components["schemas"]["KeyPair"];
            token?: components["schemas"]["KeyPair"];
            /**
             * @default HMAC-SHA1
             * @enum {string}
             */
            method?: "HMAC-SHA1" | "HMAC-SHA256" | "HMAC-SHA512" | "RSA-SHA1" | "RSA-SHA256" | "RSA-SHA512" | "PLAINTEXT";
            /** @description PEM, for the methods of RSA */
            privateKey?: string;
            callback?: string;
            verifier?: string;
            realm?: string;
            /** @description Seconds since 1970; empty for now */
            timestamp?: string;
            /** @description Empty for a random one */
            nonce?: string;
            /** @default 1.0 */
            version?: string;
            /**
             * @default header
             * @enum {string}
             */
            part?: "header" | "query" | "body";
            /**
             * @description Whether a body that is no form is covered by `oauth_body_hash`
             * @default false
             */
            bodyHash?: boolean;
            /**
             * @description Whether parameters without a value are sent and signed
             * @default false
             */
            emptyParameters?: boolean;
        };
        /** @description AWS Signature Version 4 */
        AwsAuth: {
            /** @constant */
            kind: "awsSignature";
            accessKey: string;
            secretKey: string;
            sessionToken?: string;
            region?: string;
            service?: string;
            /**
             * @default header
             * @enum {string}
             */
            in?: "header" | "query" | "cookie";
        };
        /** @description A keyed hash (RFC 2104) over a text of the request */
        HmacAuth: {
            /** @constant */
            kind: "hmac";
            /**
             * @default SHA-256
             * @enum {string}
             */
            hash?: "MD5" | "SHA-1" | "SHA-256" | "SHA-384" | "SHA-512";
            key: string;
            /**
             * @default text
             * @enum {string}
             */
            keyNotation?: "text" | "hex" | "base64" | "base64url";
            /** @description What is signed; `{method}`, `{url}`, `{host}`, `{path}`, `{query}`, `{body}`, `{bodyHash}`, `{timestamp}`, `{date}` and `{header:Name}` stand for parts of the request */
            message: string;
            /**
             * @description Of the signature
             * @default hex
             * @enum {string}
             */
            notation?: "text" | "hex" | "base64" | "base64url";
            /**
             * @default header
             * @enum {string}
             */
            in?: "header" | "query" | "cookie";
            name: string;
            /**
             * @description `{signature}`, `{timestamp}` and `{date}` stand for what they name
             * @default {signature}
             */
            value?: string;
        };
        /** @description A token made from a secret or a key (RFC 7519) */
        JwtAuth: {
            /** @constant */
            kind: "jwt";
            /**
             * @default HS256
             * @enum {string}
             */
            algorithm?: "HS256" | "HS384" | "HS512" | "RS256" | "RS384" | "RS512" | "ES256" | "ES384" | "ES512" | "PS256" | "PS384" | "PS512";
            /** @description A secret, or a private key in PEM */
            key: string;
            /** @default false */
            base64Key?: boolean;
            /**
             * @description JSON
             * @default {}
             */
            payload?: string;
            /** @description JSON, further fields of the token's header */
            header?: string;
            /**
             * @default header
             * @enum {string}
             */
            in?: "header" | "query" | "cookie";
            /** @default Bearer */
            prefix?: string;
            name?: string;
        };
        /** @description A kind that Parley cannot make; a request that has it is refused */
        UnsupportedAuth: {
            /** @constant */
            kind: "unsupported";
            name: string;
            fields?: {
                [key: string]: string;
            };
        };
        /** @description How a token is got */
        OAuth2Grant: components["schemas"]["AuthorizationCodeGrant"] | components["schemas"]["ClientCredentialsGrant"] | components["schemas"]["DeviceCodeGrant"] | components["schemas"]["PasswordGrant"] | components["schemas"]["ImplicitGrant"];
        /** @enum {string} */
        Format: "text" | "json" | "xml" | "html" | "base64" | "hex";
        MessageContent: {
            format: components["schemas"]["Format"];
            /** @description As typed; for `base64` and `hex` the notation, not the bytes */
            content: string;
        };
        SavedMessage: {
            /** @description Made by the interface; opaque */
            id: string;
            name: string;
            format: components["schemas"]["Format"];
            content: string;
            /**
             * @description Sent by itself when the connection opens, in the order of the list
             * @default false
             */
            onOpen?: boolean;
            /** @description Milliseconds, when it is sent again and again from the opening on */
            repeatEvery?: number;
        };
        /** @description What belongs to the service and is saved with it. */
        ConnectionOptions: {
            subprotocols?: string[];
            deflate?: components["schemas"]["DeflateOffer"];
            /** @description Milliseconds for name lookup, TCP and TLS */
            connectTimeout?: number;
            /** @description Milliseconds for the upgrade */
            handshakeTimeout?: number;
            /** @description Milliseconds between two pings; 0 sends none */
            pingInterval?: number;
            pingPayload?: string;
            automaticPong?: boolean;
            /** @enum {string} */
            policy?: "strict" | "observing";
            reconnect?: components["schemas"]["Reconnect"];
            /**
             * Format: int64
             * @description Bytes, after inflating
             */
            maxMessageSize?: number;
            maxFragments?: number;
            /** @description Bytes that one byte of a compressed message may become, judged from 8 MiB on */
            maxRatio?: number;
        };
        /** @description The offer of permessage-deflate (RFC 7692 §7.1). */
        DeflateOffer: {
            enabled: boolean;
            clientNoContextTakeover?: boolean;
            serverNoContextTakeover?: boolean;
            /** @description 8 to 15; 0 offers the parameter without a value */
            clientMaxWindowBits?: number;
            serverMaxWindowBits?: number;
        };
        Reconnect: {
            enabled: boolean;
            attempts?: number;
            /** @description Milliseconds before the first attempt */
            delay?: number;
            /** @description Growth of the delay from attempt to attempt */
            factor?: number;
            /** @description Milliseconds */
            maxDelay?: number;
        };
        /** @enum {string} */
        CodeLanguage: "curl" | "httpie" | "javascript" | "requests" | "httpx" | "java" | "go" | "csharp" | "php" | "rust";
        Code: {
            code: string;
            /** @description What a user must know or do for it */
            notes: string[];
        };
        Pasted: {
            name: string;
            request: components["schemas"]["Request"];
            personal: components["schemas"]["PersonalOptions"];
            /** @description What of the command has no place in a request */
            notCarried: components["schemas"]["NotCarried"][];
        };
        /** @description What is to be imported; one of `files`, `text` and `url`. */
        Import: {
            files?: {
                /** @description The file's name, or its path in the folder that is imported */
                name: string;
                content: string;
            }[];
            text?: string;
            /** @description Where the server fetches the file */
            url?: string;
            /** @description Where everything comes in, empty for the project itself; left out for a new folder by the collection's name. Descriptions come into the project itself */
            folder?: components["schemas"]["Path"];
            /**
             * @description What holds of operations, channels and components of a description that are there and differ; asked for, what `replace` names
             * @default keep
             * @enum {string}
             */
            existing?: "keep" | "replace" | "ask";
            /** @description Names, as a preview has them, of what takes what comes */
            replace?: string[];
        };
        /** @description The path of a file in the folder that a project is, such as `openapi.yaml` or `environments/staging.yaml` */
        FilePath: string;
        ProjectFiles: {
            /**
             * Format: int64
             * @description Number of the project's newest change
             */
            sequence: number;
            files: {
                path: components["schemas"]["FilePath"];
                text: string;
            }[];
        };
        ImportPreview: {
            /** @description What the files are, such as `Postman collection` */
            formats: string[];
            folder: components["schemas"]["Path"];
            /** @description What comes in, in its order */
            items: {
                /** @enum {string} */
                kind: "folder" | "http" | "websocket";
                name: string;
                folder: components["schemas"]["Path"];
                method?: string;
                url?: string;
            }[];
            /** @description How many items are left out of the list */
            more: number;
            folders: number;
            http: number;
            webSockets: number;
            examples: number;
            scripts: number;
            /** @description Names of environments */
            environments: string[];
            /** @description Names of variables that the project gets */
            variables: string[];
            notCarried: components["schemas"]["NotCarried"][];
            /** @description What is there and differs, each as it is and as it comes */
            differing?: components["schemas"]["Differing"][];
            /** @description What is wrong in a description, or said otherwise; it comes in all the same */
            problems?: {
                code: string;
                message: string;
                line?: number;
                column?: number;
                hint?: string;
            }[];
            /** @description Of a description for a document that describes something already, what is new */
            added?: string[];
            /** @description What is there and takes what came */
            changed?: string[];
            /** @description What is there, differs, and stays */
            kept?: string[];
            /** @description Operations and channels that are there and did not come */
            gone?: string[];
        };
        /** @description A thing of the project that says something else than what comes */
        Differing: {
            /** @description Such as `GET /orders` or `schema Order` */
            name: string;
            /** @description In YAML */
            there: string;
            /** @description In YAML */
            comes: string;
        };
        ImportSourceSetting: {
            /** @description Where a description is */
            url: string;
            /** @description Between two imports; left out where it is only imported when it is wanted */
            minutes?: number;
            /**
             * @description What holds of operations, channels and components that are there and differ
             * @enum {string}
             */
            existing: "keep" | "replace" | "ask";
        };
        ImportSource: {
            id: string;
            url: string;
            minutes?: number;
            /** @enum {string} */
            existing: "keep" | "replace" | "ask";
            /** @description What came of it the last time */
            last?: {
                /** Format: date-time */
                at: string;
                /** @description Why it failed */
                problem?: string;
                added: string[];
                changed: string[];
                /** @description What differs and waits for an answer */
                waiting: string[];
            };
        };
        ImportOutcome: {
            folder: components["schemas"]["Path"];
            environments: string[];
            variables: string[];
            notCarried: components["schemas"]["NotCarried"][];
            change?: components["schemas"]["Change"];
            /** @description What is wrong in a description, or said otherwise; it comes in all the same */
            problems?: {
                code: string;
                message: string;
                line?: number;
                column?: number;
            }[];
            /** @description Of a description for a document that describes something already, what is new */
            added?: string[];
            /** @description What is there and takes what came */
            changed?: string[];
            /** @description What is there, differs, and stays */
            kept?: string[];
            /** @description Operations and channels that are there and did not come */
            gone?: string[];
        };
        /** @description What an import leaves behind */
        NotCarried: {
            place: string;
            what: string;
            why: string;
        };
        /** @description What belongs to the person and never gets into a document. */
        PersonalOptions: {
            /** @default true */
            verifyTls?: boolean;
            /** @description PEM, certificate chain */
            clientCertificate?: string;
            /** @description PEM, private key (PKCS#8 or PKCS#1) */
            clientKey?: string;
            clientKeyPassword?: string;
            /** @description `socks5://[user:password@]host:port` or `http://[user:password@]host:port` */
            proxy?: string;
            /** @description PEM, certificates of those whose word for a peer is taken in place of the system's */
            authorities?: string;
        };
        Checked: {
            problems: components["schemas"]["Problem"][];
            /** @description What would be connected to, or asked for, with secrets masked; left out when it cannot be told */
            url?: string;
            /** @description Bytes of the composer's message, or of the body, with variables filled in */
            messageSize?: number;
            /** @description Every variable that occurs, once */
            variables?: {
                name: string;
                known: boolean;
                value?: string;
                origin?: components["schemas"]["Origin"];
                secret?: boolean;
            }[];
        };
        Tab: {
            id: string;
            position: number;
            /** @description Id of the endpoint that is open in it */
            endpoint?: string;
            /**
             * Format: int64
             * @description The revision that the draft was made from
             */
            revision?: number;
            draft?: components["schemas"]["Request"];
            personal?: components["schemas"]["PersonalOptions"];
            /** @description Path of the folder that a request which is not saved was begun in; it inherits from there */
            folder?: string;
            /** @description Id of the session that it shows */
            session?: string;
            /** Format: date-time */
            updatedAt: string;
        };
        SaveTab: {
            position: number;
            endpoint?: string;
            /** Format: int64 */
            revision?: number;
            draft?: components["schemas"]["Request"];
            personal?: components["schemas"]["PersonalOptions"];
            /** @description Path of the folder that a request which is not saved was begun in; it inherits from there */
            folder?: string;
            session?: string;
        };
        OpenSession: {
            project: string;
            endpoint?: string;
            /** @description Path of the folder that a request which is not saved was begun in; it inherits from there */
            folder?: string;
            tab?: string;
            name: string;
            request: components["schemas"]["WebSocketRequest"];
            personal?: components["schemas"]["PersonalOptions"];
            /** @description Sent as soon as the connection is open */
            send?: components["schemas"]["MessageContent"];
        };
        ConnectAgain: {
            request: components["schemas"]["WebSocketRequest"];
            personal?: components["schemas"]["PersonalOptions"];
            send?: components["schemas"]["MessageContent"];
        };
        Sent: {
            /**
             * Format: int64
             * @description Bytes of the payload
             */
            size: number;
            /** @description Warnings, such as JSON that does not parse */
            problems?: components["schemas"]["Problem"][];
        };
        /** @enum {string} */
        SessionKind: "websocket" | "http";
        Session: {
            id: string;
            kind: components["schemas"]["SessionKind"];
            http?: components["schemas"]["HttpSummary"];
            project: string;
            endpoint?: string;
            tab?: string;
            name: string;
            /** @description The run that it is a request of */
            run?: string;
            /** @description Path of the folder that a request which is not saved was begun in */
            folder?: string;
            /** @description As resolved, with secrets masked */
            url: string;
            /** Format: date-time */
            startedAt: string;
            /** Format: date-time */
            endedAt?: string;
            /** @description How many times it connected, or tried to */
            connections: number;
            state: components["schemas"]["ConnectionState"];
            /**
             * Format: int64
             * @description Messages sent
             */
            sent: number;
            /**
             * Format: int64
             * @description Messages received
             */
            received: number;
            /** Format: int64 */
            entries: number;
            /**
             * Format: int64
             * @description Nanoseconds of the newest ping
             */
            roundTrip?: number;
            /** @description Payload bytes to bytes on the wire, of compressed messages */
            compression?: number;
            brokenRules?: number;
            /** @description Milliseconds between two repeated messages, while repeating */
            repeat?: number;
            /** @description Why its newest entries, or its end, cannot be written to the disk now. They wait in memory, and writing is tried again every second */
            unwritten?: components["schemas"]["Problem"];
            subprotocol?: string;
            extensions?: string;
            /** @description Address that it is connected to */
            remote?: string;
            /** @description Version of TLS */
            tls?: string;
            /** @enum {string} */
            policy?: "strict" | "observing";
        };
        /** @description State of a session's connection. */
        ConnectionState: {
            /** @constant */
            kind: "connecting";
            stage: components["schemas"]["Stage"];
            /** Format: date-time */
            since: string;
            attempt?: number;
            attempts?: number;
        } | {
            /** @constant */
            kind: "open";
            /** Format: date-time */
            since: string;
            /**
             * Format: int64
             * @description Nanoseconds from the first stage to open, as its handshake says
             */
            took?: number;
        } | {
            /**
             * @description Waiting to connect again
             * @constant
             */
            kind: "waiting";
            attempt: number;
            attempts: number;
            /**
             * Format: date-time
             * @description When the attempt begins
             */
            at: string;
        } | {
            /** @constant */
            kind: "closing";
            /** Format: date-time */
            since: string;
        } | {
            /**
             * @description It was open and has ended
             * @constant
             */
            kind: "closed";
            /** @description False is an end without a close handshake (1006) */
            clean: boolean;
            /** @description The close code received or, without one, 1005 or 1006 */
            code?: number;
            reason?: string;
            /**
             * @description Who began it
             * @enum {string}
             */
            by: "us" | "server" | "network";
            /** @description The close code that was sent, 1005 for a close without one; left out where none was sent */
            sent?: number;
            /** @description Whether Parley failed the connection, with the code in `sent`, since the server broke a rule (RFC 6455 §7.1.7) */
            failed?: boolean;
            /** Format: date-time */
            at: string;
            /** @description In words, such as `Closed by the server, 1001 going away` */
            summary?: string;
        } | {
            /**
             * @description It never opened
             * @constant
             */
            kind: "failed";
            stage: components["schemas"]["Stage"];
            /** @description HTTP status of a refused upgrade */
            status?: number;
            problem: components["schemas"]["Problem"];
            /** Format: date-time */
            at: string;
            cancelled?: boolean;
        } | {
            /**
             * @description An HTTP request is sent, or its response comes
             * @constant
             */
            kind: "exchanging";
            stage: components["schemas"]["Stage"];
            /** Format: date-time */
            since: string;
        } | {
            /**
             * @description The response to an HTTP request is whole
             * @constant
             */
            kind: "answered";
            status: number;
            /** Format: date-time */
            at: string;
        };
        /**
         * @description Stages of reaching a peer; then `upgrade` of a WebSocket, or `request`, `wait` and `download` of an HTTP request. `prepare` comes before all of these where scripts run, or a token is asked for, before a WebSocket connects or an HTTP request is sent.
         * @enum {string}
         */
        Stage: "lookup" | "tcp" | "proxy" | "tls" | "upgrade" | "request" | "wait" | "download" | "prepare";
        /** @enum {string} */
        Direction: "sent" | "received" | "none";
        /** @enum {string} */
        Kind: "text" | "binary" | "ping" | "pong" | "close" | "handshake" | "stage" | "rule" | "error" | "note" | "head" | "body" | "wire" | "event" | "test";
        Rows: {
            /**
             * Format: int64
             * @description How many rows pass the filter
             */
            total: number;
            /**
             * Format: int64
             * @description Sequence of the oldest entry that is still kept
             */
            first: number;
            /** Format: int64 */
            offset: number;
            rows: components["schemas"]["Row"][];
        };
        /** @description What a line of the timeline shows. */
        Row: {
            /** Format: int64 */
            sequence: number;
            /**
             * Format: int64
             * @description Nanoseconds since the session began
             */
            at: number;
            direction: components["schemas"]["Direction"];
            kind: components["schemas"]["Kind"];
            /**
             * Format: int64
             * @description Bytes of the payload
             */
            size: number;
            /** Format: int64 */
            wireSize?: number;
            /**
             * Format: int64
             * @description Nanoseconds, of a stage, a handshake or a ping's round trip
             */
            took?: number;
            preview: string;
            /** @description Frames of a message, when more than one */
            frames?: number;
            /** @description Number of the connection, from 1 */
            connection?: number;
            /**
             * @description Not complete yet, never completed, or not as wanted
             * @enum {string}
             */
            state?: "pending" | "unfinished" | "failed";
            /**
             * @description Of a line that a script printed
             * @enum {string}
             */
            level?: "debug" | "log" | "info" | "warn" | "error";
        };
        /** @description A frame as it was on the wire. */
        FrameTrace: {
            /**
             * Format: int64
             * @description Nanoseconds since the session began
             */
            at: number;
            fin: boolean;
            rsv1: boolean;
            rsv2: boolean;
            rsv3: boolean;
            opcode: number;
            masked: boolean;
            /** @description Eight hexadecimal digits */
            maskKey?: string;
            /** @enum {integer} */
            lengthForm: 7 | 16 | 64;
            /**
             * Format: int64
             * @description As declared in the header
             */
            length: number;
            /**
             * Format: int64
             * @description Place of the frame's first byte in the stream after the handshake
             */
            offset: number;
            /** @description The header's bytes in hexadecimal digits */
            header: string;
            /** @description The first 4,096 bytes as on the wire */
            payload: string;
            /**
             * Format: int64
             * @description Where this frame's payload begins in the message, for a message that is not compressed
             */
            payloadStart?: number;
            /** @description Sequences of the control frames that came after this frame and before the next one of the message */
            between?: number[];
        };
        Certificate: {
            subject: string;
            issuer: string;
            /** Format: date-time */
            validFrom: string;
            /** Format: date-time */
            validUntil: string;
            names: string[];
            /** @description SHA-256 in hexadecimal digits */
            fingerprint: string;
        };
        Tls: {
            version: string;
            cipher: string;
            alpn?: string;
            verified?: boolean;
            /** @description The peer's own first */
            certificates: components["schemas"]["Certificate"][];
        };
        StageTime: {
            stage: components["schemas"]["Stage"];
            /** @description Such as the address tried */
            detail?: string;
            /** Format: int64 */
            at: number;
            /** Format: int64 */
            took: number;
            /** @enum {string} */
            outcome: "running" | "done" | "failed";
            message?: string;
        };
        /** @description An entry of a timeline. Which of the optional fields are there follows from `kind`. */
        Entry: {
            /** Format: int64 */
            sequence: number;
            /** Format: int64 */
            at: number;
            /** @description RFC 3339 with microseconds */
            time: string;
            direction: components["schemas"]["Direction"];
            kind: components["schemas"]["Kind"];
            /** Format: int64 */
            size: number;
            /** Format: int64 */
            wireSize?: number;
            connection?: number;
            /** @enum {string} */
            state?: "pending" | "unfinished" | "failed";
            text?: string;
            base64?: string;
            /** @description The payload is longer than what is here */
            cut?: boolean;
            /**
             * @description Places that were filled in from secrets, each with its offset and length: in `text` counted in UTF-16 code units,
             *     in `base64` and the handshake's `request` in bytes. They hold asterisks, unless `reveal` was asked for.
             */
            masked?: number[][];
            compressed?: boolean;
            frameCount?: number;
            frames?: components["schemas"]["FrameTrace"][];
            /** Format: int64 */
            roundTrip?: number;
            code?: number;
            codeName?: string;
            reason?: string;
            /** @description Of an end, whether both Close frames were exchanged */
            clean?: boolean;
            /** @enum {string} */
            by?: "us" | "server" | "network";
            /** @description Of an end, the close code that was sent, 1005 for a close without one */
            sent?: number;
            /** @description Of an end, whether Parley failed the connection, with the code in `sent` */
            failed?: boolean;
            summary?: string;
            handshake?: components["schemas"]["HandshakeDetails"];
            head?: components["schemas"]["HeadDetails"];
            event?: components["schemas"]["ServerEvent"];
            test?: components["schemas"]["TestResult"];
            /**
             * @description Of a line that a script printed
             * @enum {string}
             */
            level?: "debug" | "log" | "info" | "warn" | "error";
            /** @description Of a line that tells of a saved request that a script has run, the session that its exchange is */
            session?: string;
            stage?: components["schemas"]["StageTime"];
            rule?: components["schemas"]["BrokenRule"];
            problem?: components["schemas"]["Problem"];
        };
        HandshakeDetails: {
            /** @description The bytes as they were sent */
            request: string;
            /** @description The bytes of the response's head as they were received */
            response?: string;
            /** @description The body of a refusal, decoded from chunks */
            body?: string;
            status?: number;
            /** Format: int64 */
            took?: number;
            remote?: string;
            subprotocol?: string;
            offeredSubprotocols?: string[];
            extensions?: string;
            stages: components["schemas"]["StageTime"][];
            tls?: components["schemas"]["Tls"];
            /** @description The check of Sec-WebSocket-Accept (RFC 6455 §4.2.2) */
            accept?: {
                key: string;
                joined: string;
                sha1: string;
                expected: string;
                received?: string;
                matches: boolean;
            };
            problem?: components["schemas"]["Problem"];
            /** @description Likely reasons of a failure with what to try, most likely first */
            reasons?: {
                title: string;
                detail: string;
            }[];
        };
        BrokenRule: {
            id: string;
            /** @description Such as `RFC 6455 §5.1` */
            section: string;
            title: string;
            level?: string;
            /** @enum {string} */
            by: "us" | "server";
            expected?: string;
            seen?: string;
            /** Format: int64 */
            offset?: number;
            /** @description What the rule calls for, such as `close 1002` */
            follows: string;
            /** @description Close code that the connection was failed with; left out where it went on */
            followed?: number;
            frame?: components["schemas"]["FrameTrace"];
        };
        Matches: {
            /** @description How many were found */
            total: number;
            /** @description The search ended at 10,000 matches */
            more?: boolean;
            matches: {
                /** Format: int64 */
                sequence: number;
                /**
                 * Format: int64
                 * @description Position among the rows that pass the filter, from 0
                 */
                position: number;
            }[];
        };
        SendRequest: {
            project: string;
            endpoint?: string;
            /** @description Path of the folder that a request which is not saved was begun in; it inherits from there */
            folder?: string;
            tab?: string;
            name: string;
            request: components["schemas"]["HttpRequest"];
            personal?: components["schemas"]["PersonalOptions"];
        };
        SentRequest: {
            kind: components["schemas"]["SessionKind"];
            endpoint?: string;
            name: string;
            /** @description A `HttpRequest` or `WebSocketRequest`, by `kind` */
            request: components["schemas"]["HttpRequest"] | components["schemas"]["WebSocketRequest"];
        };
        /** @description What there is to say of an HTTP request at a glance. */
        HttpSummary: {
            /** @description As resolved */
            method: string;
            /** @description Of the newest response, as soon as there is one */
            status?: number;
            reason?: string;
            /** @description Such as `HTTP/1.1` */
            version?: string;
            /**
             * Format: int64
             * @description Nanoseconds from the first stage to the end, or until now
             */
            took?: number;
            /** @description How many requests were made for it */
            hop: number;
            /**
             * Format: int64
             * @description Bytes on the wire, of all hops
             */
            sent: number;
            /**
             * Format: int64
             * @description Bytes on the wire, of all hops
             */
            received: number;
            /**
             * Format: int64
             * @description Bytes of the newest response's body, decoded, as far as it is there
             */
            size: number;
            contentType?: string;
            /** @description Content codings of the newest response, such as `gzip` */
            coding?: string;
            /**
             * Format: int64
             * @description How many server-sent events came
             */
            events: number;
            /** @description Remarks on what the server did */
            warnings: number;
            /** @description How often the response differs from the description; left out where there is none */
            mismatches?: number;
            tests?: components["schemas"]["TestCounts"];
        };
        TestCounts: {
            passed: number;
            failed: number;
            skipped: number;
        };
        Exchange: {
            hops: components["schemas"]["Hop"][];
            problem?: components["schemas"]["Problem"];
            reasons?: components["schemas"]["Reason"][];
            checks?: components["schemas"]["Checks"];
            tests: components["schemas"]["TestResult"][];
            /** @description What scripts printed, in order */
            console: {
                /**
                 * Format: int64
                 * @description Nanoseconds since the session began
                 */
                at: number;
                /** @enum {string} */
                level: "debug" | "log" | "info" | "warn" | "error";
                text: string;
                /** @description Of a line that tells of a saved request that a script has run, the session that its exchange is */
                session?: string;
            }[];
        };
        /** @description A likely reason of a failure, with what to try */
        Reason: {
            title: string;
            detail: string;
        };
        /** @description One request of those that were made, with its response as far as it is there. */
        Hop: {
            number: number;
            method: string;
            /** @description With secrets masked */
            url: string;
            /**
             * Format: int64
             * @description Nanoseconds since the session began
             */
            at: number;
            /** Format: int64 */
            took?: number;
            /** @description Address that it went to; left out where the connection was there before */
            remote?: string;
            /** @description Whether it went over a connection that was there before */
            reused: boolean;
            stages: components["schemas"]["StageTime"][];
            tls?: components["schemas"]["Tls"];
            request?: components["schemas"]["HopRequest"];
            interim?: components["schemas"]["HeadDetails"][];
            response?: components["schemas"]["HopResponse"];
            cookies?: components["schemas"]["HopCookies"];
            /** @description Where the response led, as it was followed */
            redirect?: {
                status: number;
                to: string;
                method: string;
                /** @description What was not sent there, since another scheme, host or port must not learn it */
                dropped: string[];
            };
            remarks: components["schemas"]["Problem"][];
            problem?: components["schemas"]["Problem"];
            reasons?: components["schemas"]["Reason"][];
        };
        HeadLine: {
            name: string;
            value: string;
            /** @description Whether some of it was filled in from secrets, which are masked here unless `reveal` was asked for */
            secret?: boolean;
        };
        /** @description Head of a request or response, line by line. */
        HeadDetails: {
            /** @description The first line as on the wire */
            line: string;
            status?: number;
            reason?: string;
            version?: string;
            headers: components["schemas"]["HeadLine"][];
        };
        HopRequest: {
            line: string;
            headers: components["schemas"]["HeadLine"][];
            /** Format: int64 */
            headSize: number;
            /** Format: int64 */
            bodySize: number;
            /** Format: int64 */
            wireSize: number;
        };
        HopResponse: {
            line: string;
            status: number;
            reason?: string;
            version?: string;
            headers: components["schemas"]["HeadLine"][];
            trailers: components["schemas"]["HeadLine"][];
            /** Format: int64 */
            headSize: number;
            /**
             * Format: int64
             * @description Bytes of the body, decoded, as far as it is there
             */
            bodySize: number;
            /**
             * Format: int64
             * @description Bytes of head and body on the wire, as far as they are there
             */
            wireSize: number;
            contentType?: string;
            /** @description Content codings, in the order in which they were put on */
            codings: string[];
            /** @description Whether it is a stream of server-sent events */
            eventStream: boolean;
            complete: boolean;
        };
        HopFrames: {
            /** Format: int64 */
            total: number;
            frames: components["schemas"]["Http2Frame"][];
        };
        /** @description A frame of HTTP/2 (RFC 9113 §4.1). */
        Http2Frame: {
            /**
             * Format: int64
             * @description Its place among those of its request, from 0
             */
            number: number;
            /**
             * Format: int64
             * @description Nanoseconds since the session began
             */
            at: number;
            /** @enum {string} */
            direction: "sent" | "received";
            /** @description Its name, such as `HEADERS`, or its number where it has none */
            type: string;
            flags: string[];
            /**
             * Format: int64
             * @description 0 for the connection itself
             */
            stream: number;
            /** @description Bytes of its payload */
            length: number;
            /** @description What its payload says, such as the values of settings */
            details: components["schemas"]["HeadLine"][];
            /** @description The fields of the head that it carries */
            fields: components["schemas"]["HeadLine"][];
        };
        HopCookies: {
            sent: components["schemas"]["HeadLine"][];
            received: components["schemas"]["ReceivedCookie"][];
        };
        /** @description A cookie that a response sets, by RFC 6265 */
        ReceivedCookie: {
            /** @description As it came */
            field: string;
            cookie?: components["schemas"]["Cookie"];
            /** @description Why it is not kept */
            refused?: string;
        };
        /** @description A server-sent event; its data is the entry's `text`. */
        ServerEvent: {
            /** @description Left out where it is the usual `message` */
            name?: string;
            id?: string;
            /** Format: int64 */
            retry?: number;
        };
        TestResult: {
            name: string;
            /** @enum {string} */
            status: "passed" | "failed" | "skipped";
            error?: string;
        };
        /** @description The response against the description of its operation. */
        Checks: {
            /** @description Such as `GET /orders/{id}` */
            operation?: string;
            /** @description What was not checked, and why */
            skipped?: string[];
            mismatches: {
                /** @enum {string} */
                part: "status" | "header" | "body";
                /** @description Place in the body as a JSON pointer, or the header's name */
                pointer: string;
                /** @description Place in the description that asks for something else */
                schema?: string;
                message: string;
            }[];
        };
        AutomaticHeaders: {
            headers: {
                name: string;
                /** @description With secrets masked */
                value: string;
                /** @enum {string} */
                origin: "client" | "auth" | "body" | "jar";
                /** @description Whether it can be switched off by `options.omitted` */
                optional: boolean;
                /** @description Whether it is switched off */
                omitted: boolean;
            }[];
            problems: components["schemas"]["Problem"][];
        };
        /** @enum {string} */
        SameSite: "unset" | "none" | "lax" | "strict";
        Cookie: {
            name: string;
            value: string;
            domain: string;
            hostOnly: boolean;
            path: string;
            secure: boolean;
            httpOnly: boolean;
            sameSite: components["schemas"]["SameSite"];
            /**
             * Format: date-time
             * @description Left out for one that ends with the session
             */
            expires?: string;
            /** Format: date-time */
            created: string;
            /** Format: date-time */
            lastAccess: string;
        };
        HostCertificates: {
            certificates: components["schemas"]["HostCertificate"][];
        };
        HostCertificate: {
            /** @description `example.org`, `example.org:8443` or `*.example.org` */
            host: string;
            certificate: components["schemas"]["Certificate"];
        };
        SaveCertificate: {
            /** @description `example.org`, `example.org:8443` or `*.example.org` */
            host: string;
            /** @description PEM, certificate chain */
            certificate?: string;
            /** @description PEM, private key; left out where it stands in one text with the certificate */
            key?: string;
            /** @description A PKCS#12 file in Base64, in place of certificate and key */
            pkcs12?: string;
            /** @description Opens the PKCS#12 file or the key */
            password?: string;
        };
        SaveCookie: {
            name: string;
            value: string;
            domain: string;
            /** @default true */
            hostOnly?: boolean;
            /** @default / */
            path?: string;
            /** @default false */
            secure?: boolean;
            /** @default false */
            httpOnly?: boolean;
            sameSite?: components["schemas"]["SameSite"];
            /** Format: date-time */
            expires?: string;
        };
        Cookies: {
            cookies: components["schemas"]["Cookie"][];
        };
        /** @description How documentation is published, and what of a project it shows. What the server says by itself is not looked at when it is sent back. */
        Publication: {
            /** @description Whether anyone may read it at its address */
            published: boolean;
            /** @description Its own word in the address, `/docs/ADDRESS/` */
            address: string;
            /** @description Where readers find its first page, if that is not this server's own address; empty otherwise */
            base: string;
            /** @description Empty for the project's name */
            title: string;
            /** @description A picture as a `data:` address of PNG, JPEG, WebP, GIF or SVG; empty for none */
            logo: string;
            /** @description A colour such as `#5053c8`; empty for the usual one */
            accent: string;
            shown: {
                /** @description Whether the navigation lists schemas */
                schemas: boolean;
                deprecated: boolean;
                /** @description Whether requests are shown as code */
                code: boolean;
                /** @description Whether pages can send requests and messages */
                trying: boolean;
                /** @description Names of folders or tags, operations as `GET /orders`, channels as `WS key` */
                hidden: string[];
            };
            /** @description Pages beside those of the descriptions, in order */
            pages: {
                title: string;
                /** @description Markdown */
                text: string;
            }[];
            /** @description Texts for the pages of folders or tags */
            folders: {
                name: string;
                /** @description Markdown */
                text: string;
            }[];
            /** @description Markdown, on top of the page of changes */
            changelog: string;
            /** @description States of the project that have names, oldest first */
            versions: {
                name: string;
                /**
                 * Format: int64
                 * @description Number of the change after which the project was so; without, the newest one
                 */
                change?: number;
                /** @description Day of that change; what is sent is not looked at */
                date?: string;
            }[];
            /** @description Name of the version that is shown at the address itself; empty for the project as it is */
            first: string;
            /** @description A new one, or none by an empty text; without, it stays as it is */
            password?: string;
            /** @description Whether it asks for a password */
            readonly locked?: boolean;
            /** @description Folders and tags with their endpoints, as `shown.hidden` names them */
            readonly groups?: {
                name: string;
                endpoints: string[];
            }[];
        };
        Settings: {
            /** @enum {string} */
            theme: "system" | "light" | "dark";
            /** @description A connection that nobody watches is closed after so many minutes */
            unwatchedMinutes: number;
            /**
             * Format: int64
             * @description Bytes that one session's timeline may take; the oldest entries go first
             */
            timelineLimit: number;
        };
    };
    responses: {
        /** @description The run */
        Run: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Run"];
            };
        };
        /** @description Any other error */
        Error: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemDetails"];
            };
        };
        /** @description There is no such thing */
        NotFound: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemDetails"];
            };
        };
        /** @description Something in the request is wrong; `problems` says all of it */
        Invalid: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemDetails"];
            };
        };
        /** @description All of the project */
        ImportSources: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": {
                    sources: components["schemas"]["ImportSource"][];
                };
            };
        };
        /** @description The thing was changed meanwhile where this change wants to change it */
        Conflict: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ConflictDetails"];
            };
        };
        /** @description The connection is not in a state for this */
        WrongState: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemDetails"];
            };
        };
        /** @description The session as it is now */
        SessionState: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Session"];
            };
        };
    };
    parameters: {
        Run: string;
        /** @description Id of a project */
        Project: string;
        /** @description Id of where the project imports from */
        ImportSource: string;
        /** @description Id of a sign-in */
        SignIn: string;
        /** @description Id of an environment */
        Environment: string;
        /** @description Id of an endpoint */
        Endpoint: string;
        /** @description Id of a session */
        Session: string;
        /** @description The entry's place in its timeline, from 1 */
        Sequence: number;
        /** @description Number of a request within its session, from 1; redirects and answers to challenges are further ones */
        Hop: number;
        /** @description Which of both is meant */
        Side: "request" | "response";
        /** @description Place of the first byte, from 0 */
        ByteOffset: number;
        /** @description How many bytes at most; all when left out */
        ByteLength: number;
        /** @description How many at most */
        Limit: number;
        /** @description Only entries of these directions; all when left out */
        Directions: components["schemas"]["Direction"][];
        /** @description Only entries of these kinds; all when left out */
        Kinds: components["schemas"]["Kind"][];
        /** @description Only entries with a greater sequence number (what a cleared view leaves out) */
        After: number;
    };
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    readHealth: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The server is ready */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Health"];
                };
            };
            default: components["responses"]["Error"];
        };
    };
    readOpenApi: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The description of the REST API */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/yaml": string;
                };
            };
            default: components["responses"]["Error"];
        };
    };
    readAsyncApi: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description An AsyncAPI 3 document */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/yaml": string;
                };
            };
            default: components["responses"]["Error"];
        };
    };
    listProjects: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Projects by name */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        projects: components["schemas"]["Project"][];
                    };
                };
            };
            default: components["responses"]["Error"];
        };
    };
    createProject: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProjectName"];
            };
        };
        responses: {
            /** @description The new project */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Project"];
                };
            };
            422: components["responses"]["Invalid"];
            default: components["responses"]["Error"];
        };
    };
    readProject: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of a project */
                project: components["parameters"]["Project"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The project */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Project"];
                };
            };
            404: components["responses"]["NotFound"];
            default: components["responses"]["Error"];
        };
    };
    deleteProject: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of a project */
                project: components["parameters"]["Project"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is gone */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            404: components["responses"]["NotFound"];
            default: components["responses"]["Error"];
        };
    };
    renameProject: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of a project */
                project: components["parameters"]["Project"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProjectName"];
            };
        };
        responses: {
            /** @description The project */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Project"];
                };
            };
            404: components["responses"]["NotFound"];
            422: components["responses"]["Invalid"];
            default: components["responses"]["Error"];
        };
    };
    readTree: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of a project */
                project: components["parameters"]["Project"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The tree */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Tree"];
                };
            };
            404: components["responses"]["NotFound"];
            default: components["responses"]["Error"];
        };
    };
    listDocuments: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of a project */
                project: components["parameters"]["Project"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Documents by name */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        documents: components["schemas"]["Document"][];
                    };
                };
            };
            404: components["responses"]["NotFound"];
            default: components["responses"]["Error"];
        };
    };
    readDocument: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of a project */
                project: components["parameters"]["Project"];
                /** @description Name of the document's file, such as `project.asyncapi.yaml` */
                document: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The text */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/yaml": string;
                };
            };
            404: components["responses"]["NotFound"];
            default: components["responses"]["Error"];
        };
    };
    readFiles: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of a project */
                project: components["parameters"]["Project"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description All files at one moment */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProjectFiles"];
                };
            };
            404: components["responses"]["NotFound"];
            default: components["responses"]["Error"];
        };
    };
    writeFiles: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of a project */
                project: components["parameters"]["Project"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * Format: int64
                     * @description Of the project as it was read; refused where it was changed since
                     */
                    sequence: number;
                    files: {
                        path: components["schemas"]["FilePath"];
                        /** @description Left out where the file is to go, which only that of an environment or of the rules can */
                        text?: string;
                    }[];
                };
            };
        };
        responses: {
            /** @description What was changed */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * Format: int64
                         * @description Number of the project's newest change
                         */
                        sequence: number;
                        change?: components["schemas"]["Change"];
                    };
                };
            };
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Invalid"];
            default: components["responses"]["Error"];
        };
    };
    exportProject: {
        parameters: {
            query: {
                /** @description What is written; OpenAPI as it is, or by a version; the folder that the project is, or a document with a file for each of its things, as ZIP */
                format: "openapi" | "openapi-3.0" | "openapi-3.1" | "openapi-3.2" | "asyncapi" | "postman" | "folder" | "openapi-split" | "asyncapi-split";
                /** @description A Postman collection is JSON whatever this says */
                syntax?: "yaml" | "json";
            };
            header?: never;
            path: {
                /** @description Id of a project */
                project: components["parameters"]["Project"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The text */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/yaml": string;
                    "application/json": unknown;
                    "application/zip": unknown;
                };
            };
            404: components["responses"]["NotFound"];
            default: components["responses"]["Error"];
        };
    };
    readPublication: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of a project */
                project: components["parameters"]["Project"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The publication */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Publication"];
                };
            };
            404: components["responses"]["NotFound"];
            default: components["responses"]["Error"];
        };
    };
    savePublication: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of a project */
                project: components["parameters"]["Project"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Publication"];
            };
        };
        responses: {
            /** @description The publication as saved */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Publication"];
                };
            };
            404: components["responses"]["NotFound"];
            422: components["responses"]["Invalid"];
            default: components["responses"]["Error"];
        };
    };
    listPublicationChanges: {
        parameters: {
            query?: {
                limit?: number;
            };
            header?: never;
            path: {
                /** @description Id of a project */
                project: components["parameters"]["Project"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Changes; the oldest is what was before the first one */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        changes: components["schemas"]["PublicationChange"][];
                        /** @description There are older ones */
                        more: boolean;
                    };
                };
            };
            404: components["responses"]["NotFound"];
            422: components["responses"]["Invalid"];
            default: components["responses"]["Error"];
        };
    };
    restorePublication: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of a project */
                project: components["parameters"]["Project"];
                /** @description Number of the change */
                change: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The publication as restored */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Publication"];
                };
            };
            404: components["responses"]["NotFound"];
            422: components["responses"]["Invalid"];
            default: components["responses"]["Error"];
        };
    };
    exportDocumentation: {
        parameters: {
            query: {
                /** @description A folder of pages as ZIP, one file of HTML, or a folder of Markdown as ZIP */
                format: "folder" | "html" | "markdown";
                /** @description Name of a version; the project as it is without */
                version?: string;
            };
            header?: never;
            path: {
                /** @description Id of a project */
                project: components["parameters"]["Project"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/zip": unknown;
                    "text/html": string;
                };
            };
            404: components["responses"]["NotFound"];
            default: components["responses"]["Error"];
        };
    };
    findDocumentation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of a project */
                project: components["parameters"]["Project"];
                /** @description Id of an endpoint */
                endpoint: components["parameters"]["Endpoint"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The page */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Its path without the ending of a file, such as `operations/list-orders`; empty where there is none */
                        page: string;
                    };
                };
            };
            404: components["responses"]["NotFound"];
            default: components["responses"]["Error"];
        };
    };
    createEndpoint: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of a project */
                project: components["parameters"]["Project"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewEndpoint"];
            };
        };
        responses: {
            /** @description The endpoint as saved */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Endpoint"];
                };
            };
            404: components["responses"]["NotFound"];
            422: components["responses"]["Invalid"];
            default: components["responses"]["Error"];
        };
    };
    readEndpoint: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of a project */
                project: components["parameters"]["Project"];
                /** @description Id of an endpoint */
                endpoint: components["parameters"]["Endpoint"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The endpoint */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Endpoint"];
                };
            };
            404: components["responses"]["NotFound"];
            default: components["responses"]["Error"];
        };
    };
    saveEndpoint: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of a project */
                project: components["parameters"]["Project"];
                /** @description Id of an endpoint */
                endpoint: components["parameters"]["Endpoint"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SaveEndpoint"];
            };
        };
        responses: {
            /** @description The endpoint as saved */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Endpoint"];
                };
            };
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Invalid"];
            default: components["responses"]["Error"];
        };
    };
    deleteEndpoint: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of a project */
                project: components["parameters"]["Project"];
                /** @description Id of an endpoint */
                endpoint: components["parameters"]["Endpoint"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The change, which can be undone */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Change"];
                };
            };
            404: components["responses"]["NotFound"];
            default: components["responses"]["Error"];
        };
    };
    moveEndpoint: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of a project */
                project: components["parameters"]["Project"];
                /** @description Id of an endpoint */
                endpoint: components["parameters"]["Endpoint"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MoveEndpoint"];
            };
        };
        responses: {
            /** @description The endpoint */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Endpoint"];
                };
            };
            404: components["responses"]["NotFound"];
            422: components["responses"]["Invalid"];
            default: components["responses"]["Error"];
        };
    };
    duplicateEndpoint: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of a project */
                project: components["parameters"]["Project"];
                /** @description Id of an endpoint */
                endpoint: components["parameters"]["Endpoint"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The copy */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Endpoint"];
                };
            };
            404: components["responses"]["NotFound"];
            default: components["responses"]["Error"];
        };
    };
    createFolder: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of a project */
                project: components["parameters"]["Project"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FolderPath"];
            };
        };
        responses: {
            /** @description The tree with the folder */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Tree"];
                };
            };
            404: components["responses"]["NotFound"];
            422: components["responses"]["Invalid"];
            default: components["responses"]["Error"];
        };
    };
    deleteFolder: {
        parameters: {
            query: {
                /** @description The folder's path */
                path: string;
            };
            header?: never;
            path: {
                /** @description Id of a project */
                project: components["parameters"]["Project"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The change, which can be undone */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Change"];
                };
            };
            404: components["responses"]["NotFound"];
            default: components["responses"]["Error"];
        };
    };
    moveFolder: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of a project */
                project: components["parameters"]["Project"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    from: components["schemas"]["Path"];
                    to: components["schemas"]["Path"];
                };
            };
        };
        responses: {
            /** @description The tree */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Tree"];
                };
            };
            404: components["responses"]["NotFound"];
            422: components["responses"]["Invalid"];
            default: components["responses"]["Error"];
        };
    };
    readUses: {
        parameters: {
            query: {
                /** @description Name of the document that it stands in */
                document: string;
                /** @description JSON pointer to it, such as `/components/schemas/Pet` */
                pointer: string;
            };
            header?: never;
            path: {
                /** @description Id of a project */
                project: components["parameters"]["Project"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The uses, in the order of the documents */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        uses: components["schemas"]["ThingUse"][];
                    };
                };
            };
            404: components["responses"]["NotFound"];
            422: components["responses"]["Invalid"];
            default: components["responses"]["Error"];
        };
    };
    renameThing: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of a project */
                project: components["parameters"]["Project"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    document: components["schemas"]["DocumentName"];
                    pointer: components["schemas"]["ThingPointer"];
                    name: string;
                };
            };
        };
        responses: {
            /** @description The change, which can be undone */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Change"];
                };
            };
            404: components["responses"]["NotFound"];
            422: components["responses"]["Invalid"];
            default: components["responses"]["Error"];
        };
    };
    shareThing: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of a project */
                project: components["parameters"]["Project"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    document: components["schemas"]["DocumentName"];
                    pointer: components["schemas"]["ThingPointer"];
                    /** @description That it gets among the components of its kind */
                    name: string;
                };
            };
        };
        responses: {
            /** @description The change, which can be undone */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Change"];
                };
            };
            404: components["responses"]["NotFound"];
            422: components["responses"]["Invalid"];
            default: components["responses"]["Error"];
        };
    };
    inlineThing: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of a project */
                project: components["parameters"]["Project"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    document: components["schemas"]["DocumentName"];
                    pointer: components["schemas"]["ThingPointer"];
                };
            };
        };
        responses: {
            /** @description The change, which can be undone */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Change"];
                };
            };
            404: components["responses"]["NotFound"];
            422: components["responses"]["Invalid"];
            default: components["responses"]["Error"];
        };
    };
    moveThing: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of a project */
                project: components["parameters"]["Project"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    document: components["schemas"]["DocumentName"];
                    pointer: components["schemas"]["ThingPointer"];
                    /** @description The document that it is to stand in */
                    to: components["schemas"]["DocumentName"];
                    /**
                     * @description Also where some of its words mean something else there, or have no place; without it, these are refused by name (`dialect-differs`)
                     * @default false
                     */
                    anyway?: boolean;
                };
            };
        };
        responses: {
            /** @description The change, which can be undone */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Change"];
                };
            };
            404: components["responses"]["NotFound"];
            422: components["responses"]["Invalid"];
            default: components["responses"]["Error"];
        };
    };
    deleteThing: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of a project */
                project: components["parameters"]["Project"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    document: components["schemas"]["DocumentName"];
                    pointer: components["schemas"]["ThingPointer"];
                    /** @default false */
                    anyway?: boolean;
                };
            };
        };
        responses: {
            /** @description The change, which can be undone */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Change"];
                };
            };
            404: components["responses"]["NotFound"];
            422: components["responses"]["Invalid"];
            default: components["responses"]["Error"];
        };
    };
    readFeed: {
        parameters: {
            query?: {
                /** @description Only changes with a greater sequence number */
                after?: number;
                /** @description How many at most */
                limit?: components["parameters"]["Limit"];
            };
            header?: never;
            path: {
                /** @description Id of a project */
                project: components["parameters"]["Project"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Changes */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        changes: components["schemas"]["Change"][];
                    };
                };
            };
            404: components["responses"]["NotFound"];
            default: components["responses"]["Error"];
        };
    };
    undoChange: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of a project */
                project: components["parameters"]["Project"];
                /** @description Sequence number of the change */
                change: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The change that undid it */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Change"];
                };
            };
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            default: components["responses"]["Error"];
        };
    };
    listEnvironments: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of a project */
                project: components["parameters"]["Project"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Environments by name */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Environments"];
                };
            };
            404: components["responses"]["NotFound"];
            default: components["responses"]["Error"];
        };
    };
    createEnvironment: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of a project */
                project: components["parameters"]["Project"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name: string;
                    /** @description Id of the environment that it is a copy of */
                    copyOf?: string;
                };
            };
        };
        responses: {
            /** @description It is there */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Environment"];
                };
            };
            404: components["responses"]["NotFound"];
            422: components["responses"]["Invalid"];
            default: components["responses"]["Error"];
        };
    };
    deleteEnvironment: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of a project */
                project: components["parameters"]["Project"];
                /** @description Id of an environment */
                environment: components["parameters"]["Environment"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The change, which can be undone */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Change"];
                };
            };
            404: components["responses"]["NotFound"];
            default: components["responses"]["Error"];
        };
    };
    renameEnvironment: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of a project */
                project: components["parameters"]["Project"];
                /** @description Id of an environment */
                environment: components["parameters"]["Environment"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name: string;
                };
            };
        };
        responses: {
            /** @description It has the name */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Environment"];
                };
            };
            404: components["responses"]["NotFound"];
            422: components["responses"]["Invalid"];
            default: components["responses"]["Error"];
        };
    };
    activateEnvironment: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of a project */
                project: components["parameters"]["Project"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Id of the environment; left out for the project's variables alone */
                    environment?: string;
                };
            };
        };
        responses: {
            /** @description The environments */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Environments"];
                };
            };
            404: components["responses"]["NotFound"];
            default: components["responses"]["Error"];
        };
    };
    readVariables: {
        parameters: {
            query?: {
                /** @description Id of the environment that has the variables; left out for those of the project */
                environment?: string;
            };
            header?: never;
            path: {
                /** @description Id of a project */
                project: components["parameters"]["Project"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Variables in their order */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Variables"];
                };
            };
            404: components["responses"]["NotFound"];
            default: components["responses"]["Error"];
        };
    };
    saveVariables: {
        parameters: {
            query?: {
                /** @description Id of the environment that has the variables; left out for those of the project */
                environment?: string;
            };
            header?: never;
            path: {
                /** @description Id of a project */
                project: components["parameters"]["Project"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SaveVariables"];
            };
        };
        responses: {
            /** @description Variables as saved */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Variables"];
                };
            };
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Invalid"];
            default: components["responses"]["Error"];
        };
    };
    listParts: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of a project */
                project: components["parameters"]["Project"];
                /** @description Id of an endpoint */
                endpoint: components["parameters"]["Endpoint"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Parts */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        parts: components["schemas"]["Part"][];
                    };
                };
            };
            404: components["responses"]["NotFound"];
            422: components["responses"]["Invalid"];
            default: components["responses"]["Error"];
        };
    };
    editText: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of a project */
                project: components["parameters"]["Project"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description File name of the document that the part is of, which says the syntax */
                    document: string;
                    /** @description Id of the part; with it, what is wrong with the text is told */
                    part?: string;
                    text: string;
                    operations: components["schemas"]["EditOperation"][];
                    /** @description All of the text in the other syntax; with it, what that says differently is the edit, and the operations do not count */
                    otherText?: string;
                    /**
                     * @description Whether the text is wanted in the other syntax too; numbers that it has not are among the problems (`number-unsaid`)
                     * @default false
                     */
                    otherSyntax?: boolean;
                };
            };
        };
        responses: {
            /** @description The text as edited, the tree that it says, and what is wrong with it by the official schema and the references of the document */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        text: string;
                        /** @description What the text says, as JSON */
                        tree: unknown;
                        /** @description The same in JSON for YAML, and in YAML for JSON */
                        otherText?: string;
                        /** @description With pointers into the tree */
                        problems: components["schemas"]["Problem"][];
                    };
                };
            };
            404: components["responses"]["NotFound"];
            422: components["responses"]["Invalid"];
            default: components["responses"]["Error"];
        };
    };
    listComponents: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of a project */
                project: components["parameters"]["Project"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description By document, kind and name */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        components: components["schemas"]["Component"][];
                    };
                };
            };
            404: components["responses"]["NotFound"];
            default: components["responses"]["Error"];
        };
    };
    createComponent: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of a project */
                project: components["parameters"]["Project"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    document: components["schemas"]["DocumentName"];
                    /** @description The section of `components` that it is to stand in, such as `schemas` */
                    kind: string;
                    name: string;
                    /** @description As the standard has it there */
                    value: {
                        [key: string]: unknown;
                    };
                };
            };
        };
        responses: {
            /** @description As it is now */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Part"];
                };
            };
            404: components["responses"]["NotFound"];
            422: components["responses"]["Invalid"];
            default: components["responses"]["Error"];
        };
    };
    tryOutSchema: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of a project */
                project: components["parameters"]["Project"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    document: components["schemas"]["DocumentName"];
                    /** @description Where the schema stands in the document, or is to stand; references to that place mean this schema */
                    pointer: string;
                    /** @description The schema, in the dialect of its document */
                    schema: unknown;
                };
            };
        };
        responses: {
            /** @description The values */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        examples: components["schemas"]["SchemaExample"][];
                        /** @description Why nothing can be checked by the schema, or not by all of it; empty where it can be used */
                        problems: components["schemas"]["Problem"][];
                    };
                };
            };
            404: components["responses"]["NotFound"];
            422: components["responses"]["Invalid"];
            default: components["responses"]["Error"];
        };
    };
    proposeForLink: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of a project */
                project: components["parameters"]["Project"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    document: components["schemas"]["DocumentName"];
                    /** @description Where the part that is written stands in the document, as a JSON pointer */
                    part: string;
                    /** @description What the part is to be; without it, what is saved counts */
                    draft?: unknown;
                    /** @description From the part to the link, as a JSON pointer */
                    link: string;
                };
            };
        };
        responses: {
            /** @description What may be said */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LinkProposals"];
                };
            };
            404: components["responses"]["NotFound"];
            422: components["responses"]["Invalid"];
            default: components["responses"]["Error"];
        };
    };
    proposeExpressions: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of a project */
                project: components["parameters"]["Project"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    document: components["schemas"]["DocumentName"];
                    /** @description Where the part that is written stands in the document, as a JSON pointer */
                    part: string;
                    /** @description What the part is to be; without it, what is saved counts */
                    draft?: unknown;
                    /** @description From the part to what has the expression, as a JSON pointer */
                    place: string;
                };
            };
        };
        responses: {
            /** @description The expressions */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        expressions: components["schemas"]["ProposedExpressions"];
                    };
                };
            };
            404: components["responses"]["NotFound"];
            422: components["responses"]["Invalid"];
            default: components["responses"]["Error"];
        };
    };
    checkValue: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of a project */
                project: components["parameters"]["Project"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    document: components["schemas"]["DocumentName"];
                    /** @enum {string} */
                    syntax: "yaml" | "json";
                    /** @description The value in that syntax; without it, `value` counts */
                    text?: string;
                    /** @description The value, to be written in that syntax; without both, only what the schema expects is told */
                    value?: unknown;
                    /** @description Where the schema stands in the document, or is to stand; without it, nothing is checked */
                    pointer?: string;
                    /** @description The schema as it is to stand there; without it, what stands there counts */
                    schema?: unknown;
                };
            };
        };
        responses: {
            /** @description The value */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description What the text says */
                        value: unknown;
                        /** @description The value in the syntax */
                        text: string;
                        /** @description What the schema wants otherwise, with pointers into the value */
                        problems: components["schemas"]["Problem"][];
                        /** @description What the schema expects, references followed and what it includes by `allOf` taken together */
                        expected?: {
                            /** @description Names of the types that it allows; missing where it allows all */
                            types?: string[];
                            /** @description The values of its `enum` */
                            choices?: unknown[];
                        };
                        /** @description Why nothing can be checked by the schema, or not by all of it; empty where it can be used */
                        unchecked?: components["schemas"]["Problem"][];
                    };
                };
            };
            404: components["responses"]["NotFound"];
            422: components["responses"]["Invalid"];
            default: components["responses"]["Error"];
        };
    };
    readPart: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of a project */
                project: components["parameters"]["Project"];
                /** @description Id of a part */
                part: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The part */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Part"];
                };
            };
            404: components["responses"]["NotFound"];
            422: components["responses"]["Invalid"];
            default: components["responses"]["Error"];
        };
    };
    savePart: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of a project */
                project: components["parameters"]["Project"];
                /** @description Id of a part */
                part: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * Format: int64
                     * @description That the text was made from
                     */
                    revision: number;
                    text: string;
                    /**
                     * @description What becomes of a field that was changed here and, since the revision, elsewhere: the save is refused, or the field is saved as it is here or left as it is there; all others are merged
                     * @default ask
                     * @enum {string}
                     */
                    meeting?: "ask" | "mine" | "theirs";
                };
            };
        };
        responses: {
            /** @description As saved */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Part"];
                };
            };
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Invalid"];
            default: components["responses"]["Error"];
        };
    };
    checkPart: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of a project */
                project: components["parameters"]["Project"];
                /** @description Id of a part */
                part: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    text: string;
                };
            };
        };
        responses: {
            /** @description Problems with their lines and columns, by the official schema and the references of the document */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        problems: components["schemas"]["Problem"][];
                    };
                };
            };
            404: components["responses"]["NotFound"];
            422: components["responses"]["Invalid"];
            default: components["responses"]["Error"];
        };
    };
    comparePart: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of a project */
                project: components["parameters"]["Project"];
                /** @description Id of a part */
                part: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    old: components["schemas"]["PartState"];
                    new: components["schemas"]["PartState"];
                };
            };
        };
        responses: {
            /** @description The changes, those of one subject together, and both texts */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DescriptionDifference"];
                };
            };
            404: components["responses"]["NotFound"];
            422: components["responses"]["Invalid"];
            default: components["responses"]["Error"];
        };
    };
    listVersions: {
        parameters: {
            query?: {
                /** @description Only changes before this one; 0 for all */
                before?: number;
                limit?: number;
            };
            header?: never;
            path: {
                /** @description Id of a project */
                project: components["parameters"]["Project"];
                /** @description Id of a part */
                part: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Changes with the text that each left */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        versions: components["schemas"]["PartVersion"][];
                        /** @description There are older ones */
                        more: boolean;
                    };
                };
            };
            404: components["responses"]["NotFound"];
            422: components["responses"]["Invalid"];
            default: components["responses"]["Error"];
        };
    };
    restoreVersion: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of a project */
                project: components["parameters"]["Project"];
                /** @description Id of a part */
                part: string;
                /** @description Sequence number of the change */
                change: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As restored */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Part"];
                };
            };
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Invalid"];
            default: components["responses"]["Error"];
        };
    };
    lintProject: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of a project */
                project: components["parameters"]["Project"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    drafts?: {
                        /** @description Id of a part */
                        part: string;
                        /** @description From the margin on */
                        text: string;
                    }[];
                    /** @description Ids of the parts whose problems are told; all when it is left out */
                    parts?: string[];
                    /**
                     * @description How many problems are told at most; the counts are of all
                     * @default 5000
                     */
                    limit?: number;
                };
            };
        };
        responses: {
            /** @description The problems, in the order of the documents */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProjectLint"];
                };
            };
            404: components["responses"]["NotFound"];
            422: components["responses"]["Invalid"];
            default: components["responses"]["Error"];
        };
    };
    readRuleset: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of a project */
                project: components["parameters"]["Project"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The project's own ruleset, or what holds where it has none */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Ruleset"];
                };
            };
            404: components["responses"]["NotFound"];
            default: components["responses"]["Error"];
        };
    };
    saveRuleset: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of a project */
                project: components["parameters"]["Project"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * Format: int64
                     * @description That the text was made from
                     */
                    revision: number;
                    text: string;
                };
            };
        };
        responses: {
            /** @description As saved */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Ruleset"];
                };
            };
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Invalid"];
            default: components["responses"]["Error"];
        };
    };
    deleteRuleset: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of a project */
                project: components["parameters"]["Project"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The change, which can be undone */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Change"];
                };
            };
            404: components["responses"]["NotFound"];
            default: components["responses"]["Error"];
        };
    };
    checkRuleset: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of a project */
                project: components["parameters"]["Project"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    text: string;
                };
            };
        };
        responses: {
            /** @description What is wrong with it, and its rules */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        problems: components["schemas"]["Problem"][];
                        /** @description All that it says and extends, also those that are off; none where it cannot be read */
                        rules: components["schemas"]["LintRule"][];
                    };
                };
            };
            404: components["responses"]["NotFound"];
            default: components["responses"]["Error"];
        };
    };
    inferSchema: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description JSON texts; in each several values may stand one behind the other */
                    samples: string[];
                    /**
                     * @default json-schema
                     * @enum {string}
                     */
                    dialect?: "json-schema" | "openapi-3.0";
                    /**
                     * @description The entries of an array are the samples
                     * @default false
                     */
                    entries?: boolean;
                    /**
                     * @description Show values of the samples as examples
                     * @default false
                     */
                    examples?: boolean;
                };
            };
        };
        responses: {
            /** @description The schema */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        schema: Record<string, never>;
                    };
                };
            };
            422: components["responses"]["Invalid"];
            default: components["responses"]["Error"];
        };
    };
    readSchema: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                schema: "openapi-3.0" | "openapi-3.1" | "openapi-3.2" | "asyncapi-3.0.0" | "asyncapi-3.1.0" | "json-schema-2020-12" | "ruleset";
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The schema */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": unknown;
                };
            };
            default: components["responses"]["Error"];
        };
    };
    readFolderSettings: {
        parameters: {
            query?: {
                /** @description Path of the folder; left out or empty for the project */
                folder?: string;
            };
            header?: never;
            path: {
                /** @description Id of a project */
                project: components["parameters"]["Project"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Its credentials, scripts and variables, and what takes effect */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FolderSettings"];
                };
            };
            404: components["responses"]["NotFound"];
            422: components["responses"]["Invalid"];
            default: components["responses"]["Error"];
        };
    };
    saveFolderSettings: {
        parameters: {
            query?: {
                /** @description Path of the folder; left out or empty for the project */
                folder?: string;
            };
            header?: never;
            path: {
                /** @description Id of a project */
                project: components["parameters"]["Project"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    auth?: components["schemas"]["Auth"];
                    scripts?: components["schemas"]["Scripts"];
                    variables?: components["schemas"]["Variable"][];
                    /**
                     * Format: int64
                     * @description That of the settings as they were read; what changed since is a conflict. Left out, they are replaced whatever they are
                     */
                    sequence?: number;
                };
            };
        };
        responses: {
            /** @description As saved */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FolderSettings"];
                };
            };
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Invalid"];
            default: components["responses"]["Error"];
        };
    };
    beginSignIn: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of a project */
                project: components["parameters"]["Project"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    auth: components["schemas"]["OAuth2Auth"];
                    /** @description Where the user's browser reaches this interface; used where the credentials name no other place */
                    redirectUrl: string;
                    personal?: components["schemas"]["PersonalOptions"];
                };
            };
        };
        responses: {
            /** @description How far it is */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SignIn"];
                };
            };
            404: components["responses"]["NotFound"];
            422: components["responses"]["Invalid"];
            default: components["responses"]["Error"];
        };
    };
    readSignIn: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of a sign-in */
                signIn: components["parameters"]["SignIn"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description How far it is */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SignIn"];
                };
            };
            404: components["responses"]["NotFound"];
            default: components["responses"]["Error"];
        };
    };
    cancelSignIn: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of a sign-in */
                signIn: components["parameters"]["SignIn"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Nobody waits for it any more */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Error"];
        };
    };
    answerSignIn: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    url: string;
                };
            };
        };
        responses: {
            /** @description What became of it */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SignIn"];
                };
            };
            422: components["responses"]["Invalid"];
            default: components["responses"]["Error"];
        };
    };
    readKeptToken: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of a project */
                project: components["parameters"]["Project"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TokenQuestion"];
            };
        };
        responses: {
            /** @description The token, without its value, where there is one */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        token?: components["schemas"]["Token"];
                    };
                };
            };
            404: components["responses"]["NotFound"];
            422: components["responses"]["Invalid"];
            default: components["responses"]["Error"];
        };
    };
    forgetToken: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of a project */
                project: components["parameters"]["Project"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TokenQuestion"];
            };
        };
        responses: {
            /** @description It is gone */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            404: components["responses"]["NotFound"];
            422: components["responses"]["Invalid"];
            default: components["responses"]["Error"];
        };
    };
    readScope: {
        parameters: {
            query?: {
                /** @description Path of the folder that the requests are in, whose variables they know; empty for the project */
                folder?: string;
            };
            header?: never;
            path: {
                /** @description Id of a project */
                project: components["parameters"]["Project"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The names */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Scope"];
                };
            };
            404: components["responses"]["NotFound"];
            default: components["responses"]["Error"];
        };
    };
    checkRequest: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of a project */
                project: components["parameters"]["Project"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Id of the saved endpoint that the request is of */
                    endpoint?: string;
                    /** @description Path of the folder that a request which is not saved was begun in; it inherits from there */
                    folder?: string;
                    request: components["schemas"]["Request"];
                };
            };
        };
        responses: {
            /** @description What was found */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Checked"];
                };
            };
            404: components["responses"]["NotFound"];
            default: components["responses"]["Error"];
        };
    };
    writeCode: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of a project */
                project: components["parameters"]["Project"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Id of the saved endpoint that the request is of */
                    endpoint?: string;
                    /** @description Path of the folder that a request which is not saved was begun in; its variables are known there */
                    folder?: string;
                    request: components["schemas"]["Request"];
                    personal?: components["schemas"]["PersonalOptions"];
                    language: components["schemas"]["CodeLanguage"];
                    /**
                     * @description Whether secrets are written; else a mask stands in their places
                     * @default false
                     */
                    secrets?: boolean;
                };
            };
        };
        responses: {
            /** @description The code */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Code"];
                };
            };
            404: components["responses"]["NotFound"];
            422: components["responses"]["Invalid"];
            default: components["responses"]["Error"];
        };
    };
    readPaste: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of a project */
                project: components["parameters"]["Project"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Also as a browser copies it, for bash, cmd or PowerShell */
                    text: string;
                };
            };
        };
        responses: {
            /** @description The request */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Pasted"];
                };
            };
            404: components["responses"]["NotFound"];
            422: components["responses"]["Invalid"];
            default: components["responses"]["Error"];
        };
    };
    documentResponse: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of a project */
                project: components["parameters"]["Project"];
                /** @description Id of an endpoint */
                endpoint: components["parameters"]["Endpoint"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Of the example; one of the same name is replaced */
                    name: string;
                    /** @description Id of the session that the response came in */
                    session: string;
                    /** @description Which of its responses; the last one where it is left out */
                    hop?: number;
                };
            };
        };
        responses: {
            /** @description The change, which can be undone */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Change"];
                };
            };
            /** @description It is documented so already */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            404: components["responses"]["NotFound"];
            422: components["responses"]["Invalid"];
            default: components["responses"]["Error"];
        };
    };
    previewImport: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of a project */
                project: components["parameters"]["Project"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Import"];
            };
        };
        responses: {
            /** @description What would come in */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportPreview"];
                };
            };
            404: components["responses"]["NotFound"];
            422: components["responses"]["Invalid"];
            default: components["responses"]["Error"];
        };
    };
    bringIn: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of a project */
                project: components["parameters"]["Project"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Import"];
            };
        };
        responses: {
            /** @description What came in */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportOutcome"];
                };
            };
            404: components["responses"]["NotFound"];
            422: components["responses"]["Invalid"];
            default: components["responses"]["Error"];
        };
    };
    readTraffic: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of a project */
                project: components["parameters"]["Project"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Traffic"];
            };
        };
        responses: {
            /** @description The proposals */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TrafficProposals"];
                };
            };
            404: components["responses"]["NotFound"];
            422: components["responses"]["Invalid"];
            default: components["responses"]["Error"];
        };
    };
    acceptTraffic: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of a project */
                project: components["parameters"]["Project"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    traffic: components["schemas"]["Traffic"];
                    /** @description Ids of the proposals */
                    accept: string[];
                };
            };
        };
        responses: {
            /** @description The change */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Change"];
                };
            };
            404: components["responses"]["NotFound"];
            422: components["responses"]["Invalid"];
            default: components["responses"]["Error"];
        };
    };
    listImportSources: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of a project */
                project: components["parameters"]["Project"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["ImportSources"];
            404: components["responses"]["NotFound"];
            default: components["responses"]["Error"];
        };
    };
    addImportSource: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of a project */
                project: components["parameters"]["Project"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ImportSourceSetting"];
            };
        };
        responses: {
            201: components["responses"]["ImportSources"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Invalid"];
            default: components["responses"]["Error"];
        };
    };
    changeImportSource: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of a project */
                project: components["parameters"]["Project"];
                /** @description Id of where the project imports from */
                source: components["parameters"]["ImportSource"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ImportSourceSetting"];
            };
        };
        responses: {
            200: components["responses"]["ImportSources"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Invalid"];
            default: components["responses"]["Error"];
        };
    };
    removeImportSource: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of a project */
                project: components["parameters"]["Project"];
                /** @description Id of where the project imports from */
                source: components["parameters"]["ImportSource"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["ImportSources"];
            404: components["responses"]["NotFound"];
            default: components["responses"]["Error"];
        };
    };
    importAgain: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of a project */
                project: components["parameters"]["Project"];
                /** @description Id of where the project imports from */
                source: components["parameters"]["ImportSource"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["ImportSources"];
            404: components["responses"]["NotFound"];
            default: components["responses"]["Error"];
        };
    };
    cancelImport: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of a project */
                project: components["parameters"]["Project"];
                /** @description Id of where the project imports from */
                source: components["parameters"]["ImportSource"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["ImportSources"];
            404: components["responses"]["NotFound"];
            default: components["responses"]["Error"];
        };
    };
    readWaiting: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of a project */
                project: components["parameters"]["Project"];
                /** @description Id of where the project imports from */
                source: components["parameters"]["ImportSource"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Each as it is and as it comes */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        differing: components["schemas"]["Differing"][];
                    };
                };
            };
            404: components["responses"]["NotFound"];
            422: components["responses"]["Invalid"];
            default: components["responses"]["Error"];
        };
    };
    answerWaiting: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of a project */
                project: components["parameters"]["Project"];
                /** @description Id of where the project imports from */
                source: components["parameters"]["ImportSource"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    accepted: string[];
                };
            };
        };
        responses: {
            200: components["responses"]["ImportSources"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Invalid"];
            default: components["responses"]["Error"];
        };
    };
    listTabs: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of a project */
                project: components["parameters"]["Project"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Tabs */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        tabs: components["schemas"]["Tab"][];
                    };
                };
            };
            404: components["responses"]["NotFound"];
            default: components["responses"]["Error"];
        };
    };
    saveTab: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of a project */
                project: components["parameters"]["Project"];
                /** @description The tab's id, made by the interface */
                tab: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SaveTab"];
            };
        };
        responses: {
            /** @description The tab as kept */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Tab"];
                };
            };
            404: components["responses"]["NotFound"];
            422: components["responses"]["Invalid"];
            default: components["responses"]["Error"];
        };
    };
    closeTab: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of a project */
                project: components["parameters"]["Project"];
                /** @description The tab's id, made by the interface */
                tab: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is closed */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Error"];
        };
    };
    listSessions: {
        parameters: {
            query: {
                /** @description Only sessions of this project */
                project: string;
                /** @description Only sessions of this endpoint */
                endpoint?: string;
                /** @description Only sessions whose name or URL contains this */
                query?: string;
                /** @description Only sessions of this kind */
                kind?: components["schemas"]["SessionKind"];
                /** @description Only sessions of this run */
                run?: string;
                /** @description Leaves out the sessions of runs */
                apart?: boolean;
                /** @description Only sessions that began at this time or later */
                from?: string;
                /** @description Only sessions that began before this time */
                until?: string;
                /** @description Continues a list after the session with this id */
                before?: string;
                /** @description How many at most */
                limit?: components["parameters"]["Limit"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of sessions */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        sessions: components["schemas"]["Session"][];
                        /** @description Whether older ones follow */
                        more: boolean;
                    };
                };
            };
            default: components["responses"]["Error"];
        };
    };
    openSession: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OpenSession"];
            };
        };
        responses: {
            /** @description The session, connecting */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Session"];
                };
            };
            404: components["responses"]["NotFound"];
            422: components["responses"]["Invalid"];
            default: components["responses"]["Error"];
        };
    };
    readSession: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of a session */
                session: components["parameters"]["Session"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The session */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Session"];
                };
            };
            404: components["responses"]["NotFound"];
            default: components["responses"]["Error"];
        };
    };
    deleteSession: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of a session */
                session: components["parameters"]["Session"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is gone */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            404: components["responses"]["NotFound"];
            default: components["responses"]["Error"];
        };
    };
    readSentRequest: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of a session */
                session: components["parameters"]["Session"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The request */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SentRequest"];
                };
            };
            404: components["responses"]["NotFound"];
            default: components["responses"]["Error"];
        };
    };
    readExchange: {
        parameters: {
            query?: {
                /** @description Shows what was filled in from secrets */
                reveal?: boolean;
            };
            header?: never;
            path: {
                /** @description Id of a session */
                session: components["parameters"]["Session"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Every request that was made for it, with its response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Exchange"];
                };
            };
            404: components["responses"]["NotFound"];
            default: components["responses"]["Error"];
        };
    };
    readExchangeBody: {
        parameters: {
            query?: {
                /** @description Which of both is meant */
                side?: components["parameters"]["Side"];
                /** @description Place of the first byte, from 0 */
                offset?: components["parameters"]["ByteOffset"];
                /** @description How many bytes at most; all when left out */
                length?: components["parameters"]["ByteLength"];
                /** @description Offers it as a file */
                download?: boolean;
                /** @description HTML, images and PDF come with their own type, within a policy that lets them do nothing */
                preview?: boolean;
                /** @description A JSON path (RFC 9535); what it selects of the body comes as a list */
                select?: string;
            };
            header?: never;
            path: {
                /** @description Id of a session */
                session: components["parameters"]["Session"];
                /** @description Number of a request within its session, from 1; redirects and answers to challenges are further ones */
                hop: components["parameters"]["Hop"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The bytes, or what was asked for of them */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
                    "application/json": unknown;
                    "*/*": unknown;
                };
            };
            404: components["responses"]["NotFound"];
            422: components["responses"]["Invalid"];
            default: components["responses"]["Error"];
        };
    };
    readExchangeWire: {
        parameters: {
            query?: {
                /** @description Which of both is meant */
                side?: components["parameters"]["Side"];
                /** @description Place of the first byte, from 0 */
                offset?: components["parameters"]["ByteOffset"];
                /** @description How many bytes at most; all when left out */
                length?: components["parameters"]["ByteLength"];
            };
            header?: never;
            path: {
                /** @description Id of a session */
                session: components["parameters"]["Session"];
                /** @description Number of a request within its session, from 1; redirects and answers to challenges are further ones */
                hop: components["parameters"]["Hop"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The bytes */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
                };
            };
            404: components["responses"]["NotFound"];
            default: components["responses"]["Error"];
        };
    };
    readExchangeFrames: {
        parameters: {
            query?: {
                /** @description Number of the first frame, from 0 */
                offset?: number;
                /** @description Frames at most */
                limit?: number;
            };
            header?: never;
            path: {
                /** @description Id of a session */
                session: components["parameters"]["Session"];
                /** @description Number of a request within its session, from 1; redirects and answers to challenges are further ones */
                hop: components["parameters"]["Hop"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The frames, and how many there are */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HopFrames"];
                };
            };
            404: components["responses"]["NotFound"];
            default: components["responses"]["Error"];
        };
    };
    connectAgain: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of a session */
                session: components["parameters"]["Session"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ConnectAgain"];
            };
        };
        responses: {
            /** @description The session, connecting */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Session"];
                };
            };
            404: components["responses"]["NotFound"];
            409: components["responses"]["WrongState"];
            422: components["responses"]["Invalid"];
            default: components["responses"]["Error"];
        };
    };
    cancelConnecting: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of a session */
                session: components["parameters"]["Session"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            202: components["responses"]["SessionState"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["WrongState"];
            default: components["responses"]["Error"];
        };
    };
    closeConnection: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of a session */
                session: components["parameters"]["Session"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Close code (RFC 6455 §7.4); none sends an empty Close frame */
                    code?: number;
                    reason?: string;
                    /**
                     * @description Sends a code that must not be sent, as a deliberate fault
                     * @default false
                     */
                    onPurpose?: boolean;
                };
            };
        };
        responses: {
            202: components["responses"]["SessionState"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["WrongState"];
            422: components["responses"]["Invalid"];
            default: components["responses"]["Error"];
        };
    };
    dropConnection: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of a session */
                session: components["parameters"]["Session"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            202: components["responses"]["SessionState"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["WrongState"];
            default: components["responses"]["Error"];
        };
    };
    sendMessage: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of a session */
                session: components["parameters"]["Session"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    message: components["schemas"]["MessageContent"];
                    /** @description Name of the saved message, when it is one */
                    name?: string;
                };
            };
        };
        responses: {
            /** @description It was handed to the connection */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Sent"];
                };
            };
            404: components["responses"]["NotFound"];
            409: components["responses"]["WrongState"];
            422: components["responses"]["Invalid"];
            default: components["responses"]["Error"];
        };
    };
    sendPing: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of a session */
                session: components["parameters"]["Session"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * @default ping
                     * @enum {string}
                     */
                    kind?: "ping" | "pong";
                    /** @description Payload as text, at most 125 bytes of UTF-8 */
                    text?: string;
                };
            };
        };
        responses: {
            202: components["responses"]["SessionState"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["WrongState"];
            422: components["responses"]["Invalid"];
            default: components["responses"]["Error"];
        };
    };
    startRepeating: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of a session */
                session: components["parameters"]["Session"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    message: components["schemas"]["MessageContent"];
                    /** @description Milliseconds between two messages */
                    every: number;
                };
            };
        };
        responses: {
            200: components["responses"]["SessionState"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["WrongState"];
            422: components["responses"]["Invalid"];
            default: components["responses"]["Error"];
        };
    };
    stopRepeating: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of a session */
                session: components["parameters"]["Session"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["SessionState"];
            404: components["responses"]["NotFound"];
            default: components["responses"]["Error"];
        };
    };
    listEntries: {
        parameters: {
            query?: {
                /** @description Position of the first row, from 0 */
                offset?: number;
                /** @description How many at most */
                limit?: components["parameters"]["Limit"];
                /** @description Only entries of these directions; all when left out */
                direction?: components["parameters"]["Directions"];
                /** @description Only entries of these kinds; all when left out */
                kind?: components["parameters"]["Kinds"];
                /** @description Only entries with a greater sequence number (what a cleared view leaves out) */
                after?: components["parameters"]["After"];
            };
            header?: never;
            path: {
                /** @description Id of a session */
                session: components["parameters"]["Session"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Rows, and how many there are */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Rows"];
                };
            };
            404: components["responses"]["NotFound"];
            422: components["responses"]["Invalid"];
            default: components["responses"]["Error"];
        };
    };
    readEntry: {
        parameters: {
            query?: {
                /** @description Position of the first frame to show, from 0; at most 200 follow */
                frames?: number;
                /** @description Shows what was filled in from secrets */
                reveal?: boolean;
            };
            header?: never;
            path: {
                /** @description Id of a session */
                session: components["parameters"]["Session"];
                /** @description The entry's place in its timeline, from 1 */
                sequence: components["parameters"]["Sequence"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The entry */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Entry"];
                };
            };
            404: components["responses"]["NotFound"];
            default: components["responses"]["Error"];
        };
    };
    readPayload: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of a session */
                session: components["parameters"]["Session"];
                /** @description The entry's place in its timeline, from 1 */
                sequence: components["parameters"]["Sequence"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The bytes */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
                };
            };
            404: components["responses"]["NotFound"];
            default: components["responses"]["Error"];
        };
    };
    searchEntries: {
        parameters: {
            query: {
                /** @description Text (any case), a regular expression between slashes, or a JSON path that begins with `$` */
                query: string;
                /** @description Only entries of these directions; all when left out */
                direction?: components["parameters"]["Directions"];
                /** @description Only entries of these kinds; all when left out */
                kind?: components["parameters"]["Kinds"];
                /** @description Only entries with a greater sequence number (what a cleared view leaves out) */
                after?: components["parameters"]["After"];
            };
            header?: never;
            path: {
                /** @description Id of a session */
                session: components["parameters"]["Session"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was found */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Matches"];
                };
            };
            404: components["responses"]["NotFound"];
            422: components["responses"]["Invalid"];
            default: components["responses"]["Error"];
        };
    };
    judgeMessages: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of a session */
                session: components["parameters"]["Session"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    sequences: number[];
                };
            };
        };
        responses: {
            /** @description What is said of those entries that are messages */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Whether there is a description that speaks of messages */
                        described: boolean;
                        verdicts: components["schemas"]["MessageVerdict"][];
                    };
                };
            };
            404: components["responses"]["NotFound"];
            default: components["responses"]["Error"];
        };
    };
    exportTimeline: {
        parameters: {
            query?: {
                /** @description Only entries of these directions; all when left out */
                direction?: components["parameters"]["Directions"];
                /** @description Only entries of these kinds; all when left out */
                kind?: components["parameters"]["Kinds"];
                /** @description Only entries with a greater sequence number (what a cleared view leaves out) */
                after?: components["parameters"]["After"];
            };
            header?: never;
            path: {
                /** @description Id of a session */
                session: components["parameters"]["Session"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description JSON Lines */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/jsonl": string;
                };
            };
            404: components["responses"]["NotFound"];
            default: components["responses"]["Error"];
        };
    };
    sendRequest: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SendRequest"];
            };
        };
        responses: {
            /** @description The session, connecting */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Session"];
                };
            };
            404: components["responses"]["NotFound"];
            422: components["responses"]["Invalid"];
            default: components["responses"]["Error"];
        };
    };
    listRuns: {
        parameters: {
            query: {
                /** @description Only runs of this project */
                project: string;
                /** @description Only runs of folders whose path contains this */
                query?: string;
                /** @description Continues a list after the run with this id */
                before?: string;
                /** @description How many at most */
                limit?: components["parameters"]["Limit"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of runs */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        runs: components["schemas"]["RunHead"][];
                        /** @description Whether older ones follow */
                        more: boolean;
                    };
                };
            };
            default: components["responses"]["Error"];
        };
    };
    startRun: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    project: string;
                    /** @description Path of the folder; empty for the whole project */
                    folder: string;
                    /** @description Ids of the requests of the folder that are run, in their order; all of them in the order of the project when left out */
                    endpoints?: string[];
                    /** @description Id of the environment; empty for none; the one that is worked in when left out */
                    environment?: string;
                    /** @description How often; once, or once for each row of data, when left out */
                    iterations?: number;
                    /**
                     * @description Milliseconds between two requests
                     * @default 0
                     */
                    delay?: number;
                    /**
                     * @description Ends behind the first request that fails, or whose test does
                     * @default false
                     */
                    bail?: boolean;
                    /** @description Rows of data, one for each iteration; the last one serves those that are left */
                    data?: {
                        /** @description Of the file, or what else it is called */
                        name: string;
                        /** @description CSV whose first row has the names, or a JSON array of objects */
                        text: string;
                    };
                };
            };
        };
        responses: {
            201: components["responses"]["Run"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Invalid"];
            default: components["responses"]["Error"];
        };
    };
    previewData: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description CSV whose first row has the names, or a JSON array of objects */
                    text: string;
                };
            };
        };
        responses: {
            /** @description The first of the rows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DataPreview"];
                };
            };
            422: components["responses"]["Invalid"];
            default: components["responses"]["Error"];
        };
    };
    readRun: {
        parameters: {
            query?: {
                from?: number;
            };
            header?: never;
            path: {
                run: components["parameters"]["Run"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["Run"];
            404: components["responses"]["NotFound"];
            default: components["responses"]["Error"];
        };
    };
    deleteRun: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                run: components["parameters"]["Run"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is gone */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            404: components["responses"]["NotFound"];
            default: components["responses"]["Error"];
        };
    };
    runAgain: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                run: components["parameters"]["Run"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            201: components["responses"]["Run"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Invalid"];
            default: components["responses"]["Error"];
        };
    };
    reportRun: {
        parameters: {
            query?: {
                format?: "json" | "junit";
            };
            header?: never;
            path: {
                run: components["parameters"]["Run"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The report */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Record<string, never>;
                    "application/xml": string;
                };
            };
            404: components["responses"]["NotFound"];
            default: components["responses"]["Error"];
        };
    };
    cancelRun: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                run: components["parameters"]["Run"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            202: components["responses"]["Run"];
            404: components["responses"]["NotFound"];
            default: components["responses"]["Error"];
        };
    };
    previewHeaders: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of a project */
                project: components["parameters"]["Project"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    endpoint?: string;
                    /** @description Path of the folder that a request which is not saved was begun in; it inherits from there */
                    folder?: string;
                    request: components["schemas"]["HttpRequest"];
                };
            };
        };
        responses: {
            /** @description Lines in the order in which they are sent */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AutomaticHeaders"];
                };
            };
            404: components["responses"]["NotFound"];
            default: components["responses"]["Error"];
        };
    };
    listCookies: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of a project */
                project: components["parameters"]["Project"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Cookies in the order in which they came */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Cookies"];
                };
            };
            404: components["responses"]["NotFound"];
            default: components["responses"]["Error"];
        };
    };
    saveCookie: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of a project */
                project: components["parameters"]["Project"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SaveCookie"];
            };
        };
        responses: {
            /** @description All cookies */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Cookies"];
                };
            };
            404: components["responses"]["NotFound"];
            422: components["responses"]["Invalid"];
            default: components["responses"]["Error"];
        };
    };
    deleteCookies: {
        parameters: {
            query?: {
                /** @description Only those of this domain */
                domain?: string;
                /** @description Only those of this path */
                path?: string;
                /** @description Only those of this name */
                name?: string;
            };
            header?: never;
            path: {
                /** @description Id of a project */
                project: components["parameters"]["Project"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description They are gone */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            404: components["responses"]["NotFound"];
            default: components["responses"]["Error"];
        };
    };
    listCertificates: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of a project */
                project: components["parameters"]["Project"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Certificates in the order of their hosts */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HostCertificates"];
                };
            };
            404: components["responses"]["NotFound"];
            default: components["responses"]["Error"];
        };
    };
    saveCertificate: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of a project */
                project: components["parameters"]["Project"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SaveCertificate"];
            };
        };
        responses: {
            /** @description All certificates */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HostCertificates"];
                };
            };
            404: components["responses"]["NotFound"];
            422: components["responses"]["Invalid"];
            default: components["responses"]["Error"];
        };
    };
    deleteCertificate: {
        parameters: {
            query: {
                /** @description As it is listed */
                host: string;
            };
            header?: never;
            path: {
                /** @description Id of a project */
                project: components["parameters"]["Project"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Those that are left */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HostCertificates"];
                };
            };
            404: components["responses"]["NotFound"];
            422: components["responses"]["Invalid"];
            default: components["responses"]["Error"];
        };
    };
    compareDescriptions: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    old: components["schemas"]["DescriptionVersion"];
                    new: components["schemas"]["DescriptionVersion"];
                    /**
                     * @description Whether the texts that were compared are told, too
                     * @default false
                     */
                    texts?: boolean;
                };
            };
        };
        responses: {
            /** @description The changes, those of one subject together */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DescriptionDifference"];
                };
            };
            404: components["responses"]["NotFound"];
            422: components["responses"]["Invalid"];
            default: components["responses"]["Error"];
        };
    };
    unpackCertificate: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description The file in Base64 */
                    pkcs12: string;
                    password?: string;
                };
            };
        };
        responses: {
            /** @description The first key of the file with its certificates */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description PEM, certificate chain */
                        certificate: string;
                        /** @description PEM, private key */
                        key: string;
                    };
                };
            };
            422: components["responses"]["Invalid"];
            default: components["responses"]["Error"];
        };
    };
    readSettings: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Settings */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Settings"];
                };
            };
            default: components["responses"]["Error"];
        };
    };
    saveSettings: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Settings"];
            };
        };
        responses: {
            /** @description Settings as saved */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Settings"];
                };
            };
            422: components["responses"]["Invalid"];
            default: components["responses"]["Error"];
        };
    };
}
