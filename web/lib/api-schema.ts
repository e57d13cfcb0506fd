// Made by npm run api-types from api/contract. Do not edit.
export interface paths {
    "/api/v1/public/districts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The 23 reporting units */
        get: operations["districtList"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/public/complaints": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** File a complaint or report; repeat with the same Idempotency-Key and the first receipt comes back */
        post: operations["fileComplaint"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/public/installation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whether this installation still needs its first administrator, and whether it is a demo (then with the demo logins) */
        get: operations["installationState"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/public/institutions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Institutions by name, alias or address, best first (at most 10) */
        get: operations["searchInstitutions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/public/setup": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Create the first administrator; refused once any user exists. The set-up token is printed in the console at start */
        post: operations["setUp"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/public/track": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Status of a complaint by its tracking code (in the body, so that it stays out of logs) */
        post: operations["trackComplaint"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/public/attachments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Send one photo or PDF (raw body, at most 10 MB) before filing; the token attaches it to a complaint within 24 hours */
        post: operations["uploadAttachment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The signed-in member of staff */
        get: operations["me"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{id}/actions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Move a case; 409 when the procedure forbids it (with the guards that are missing) or the version is stale */
        post: operations["actOnCase"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{id}/assignment": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Give a case to one or two officers, or take it oneself */
        post: operations["assignCase"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/attachments/{id}/content": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The copy without hidden data of a file a citizen sent */
        get: operations["attachmentContent"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/captures/{id}/content": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The captured bytes, verified against their hash and served sandboxed (no script, no network) */
        get: operations["captureContent"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/counts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How many cases there are per state, district, violation, severity and urgency under the other filters */
        get: operations["countCases"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/findings/{id}/decision": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Confirm or reject a finding; a rejection needs a reason */
        post: operations["decideFinding"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A case with its evidence, complaints, history and what may be done next */
        get: operations["getCase"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The ranked queue */
        get: operations["listCases"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{id}/notes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Add an internal note to the history */
        post: operations["noteOnCase"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/findings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Findings, newest first */
        get: operations["listFindings"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/overview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The figures at the head of the analyst page, each with its time of query */
        get: operations["overview"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/trends": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Findings per week by one dimension; the sum of all points equals the list behind them */
        get: operations["trends"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/ledgers/{ledger}/rows": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Rows, newest day first; `total` stops at 10,000 */
        get: operations["listLedgerRows"];
        put?: never;
        /** Add a row; 409 when a row with the same key stands already */
        post: operations["addLedgerRow"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/ledgers/{ledger}/rows/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A row */
        get: operations["getLedgerRow"];
        /** A new version of a row; 409 when the version is stale or key fields changed */
        put: operations["changeLedgerRow"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/ledgers/{ledger}/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The rows of the list as Excel; it can be imported again */
        get: operations["exportLedger"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/ledgers/{ledger}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The declaration of a ledger, with the JSON schema of its rows */
        get: operations["getLedger"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/ledgers/{ledger}/import": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Rows from an Excel file (raw body, at most 50 MB): sound rows are saved, the others are named with what is wrong */
        post: operations["importLedger"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/ledgers/{ledger}/rows/{id}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Every version of a row, newest first */
        get: operations["ledgerHistory"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/ledger-reminders": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Ledgers whose last whole or running period lacks a row of a unit the caller answers for */
        get: operations["ledgerReminders"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/ledgers/{ledger}/template": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** An empty Excel sheet with a second one that explains every column */
        get: operations["ledgerTemplate"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/ledgers/{ledger}/units": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Units whose rows the caller may keep, by name (at most 20) */
        get: operations["ledgerUnits"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/ledgers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The ledgers that the caller may see */
        get: operations["listLedgers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/public/ledgers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Ledgers that the public may read, with their public fields */
        get: operations["listPublicLedgers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/public/ledgers/{ledger}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Public rows, newest day first */
        get: operations["listPublicRows"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/ledgers/{ledger}/rows/{id}/withdrawal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take a row out; it stays in the history */
        post: operations["withdrawLedgerRow"];
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
        Problem: {
            type: string;
            title: string;
            status: number;
            code: string;
            detail?: string;
            instance?: string;
            requestId: string;
            errors?: {
                path: string;
                message: string;
            }[];
        };
        Receipt: {
            number: string;
            /** @description 16 digits; shown once, the only key to this complaint */
            code: string;
            /** Format: date-time */
            filedAt: string;
            /**
             * Format: date
             * @description day by which an answer is due
             */
            dueDay: string;
            /** @description what happens next, with dates */
            next: {
                zh: string;
                en: string;
            }[];
        };
        NewComplaint: {
            /**
             * @default report
             * @enum {string}
             */
            kind: "complaint" | "report" | "question" | "school";
            text: string;
            demand?: string;
            /**
             * Format: uuid
             * @description chosen from the search
             */
            institutionId?: string;
            /** @description as the citizen wrote it; leave both out for "I do not know" */
            institutionName?: string;
            districtCode?: string;
            address?: string;
            /** Format: uri */
            link?: string;
            /** Format: date */
            happenedOn?: string;
            /** @default true */
            anonymous: boolean;
            /** @description needed unless anonymous; sealed at rest */
            contact?: {
                name: string;
                phone: string;
                address?: string;
            };
            /** @default [] */
            attachments: {
                /** Format: uuid */
                id: string;
                token: string;
            }[];
        };
        InstitutionHit: {
            /** Format: uuid */
            id: string;
            name: string;
            districtCode: string | null;
            /** @enum {string} */
            licenceStatus: "licensed" | "unlicensed" | "overdue" | "unknown";
            category: string | null;
            address: string | null;
        };
        Tracked: {
            number: string;
            /** @enum {string} */
            kind: "complaint" | "report" | "question" | "school";
            /** Format: date-time */
            filedAt: string;
            text: string;
            institutionName: string | null;
            /** @enum {string} */
            status: "received" | "checking" | "handling" | "done" | "not-filed" | "transferred";
            statusText: {
                zh: string;
                en: string;
            };
            dueDay: string | null;
            attachments: number;
            timeline: {
                /** Format: date-time */
                at: string;
                text: {
                    zh: string;
                    en: string;
                };
            }[];
        };
        Me: {
            id: string;
            name: string;
            username: string;
            role: string;
            /** @description null: the whole city */
            districtCode: string | null;
            departmentCode: string | null;
            abilities: string[];
            demo: boolean;
        };
        CaseView: {
            case: components["schemas"]["CaseRow"];
            institution: {
                /** Format: uuid */
                id: string;
                name: string;
                licenceStatus: string;
                category: string | null;
                districtCode: string | null;
                identifiers: {
                    kind: string;
                    value: string;
                    source: string;
                }[];
                otherCases: {
                    /** Format: uuid */
                    id: string;
                    number: string;
                    state: string;
                    /** Format: date-time */
                    openedAt: string;
                }[];
            };
            /** @enum {string} */
            publicStatus: "received" | "checking" | "handling" | "done" | "not-filed" | "transferred";
            routing: {
                lead: string[];
                assist: string[];
                copy: string[];
            };
            deadlines: {
                id: string;
                zh: string;
                en: string;
                /** Format: date */
                dueDay: string;
                /** @enum {string} */
                urgency: "overdue" | "red" | "amber" | "green";
                basis: string;
            }[];
            facts: {
                [key: string]: unknown;
            };
            exhibits: components["schemas"]["Exhibit"][];
            complaints: components["schemas"]["ComplaintView"][];
            events: {
                seq: number;
                /** Format: date-time */
                at: string;
                actor: string | null;
                kind: string;
                from: string | null;
                to: string | null;
                note: string | null;
                data: {
                    [key: string]: unknown;
                };
            }[];
            actions: components["schemas"]["CaseAction"][];
            /** @description whom the case may be given to */
            officers: {
                id: string;
                name: string;
            }[];
        };
        CaseRow: {
            /** Format: uuid */
            id: string;
            number: string;
            institution: {
                /** Format: uuid */
                id: string;
                name: string;
                licenceStatus: string;
            };
            districtCode: string | null;
            departmentCode: string | null;
            state: string;
            mainViolation: string;
            violations: string[];
            severity: number;
            rank: number;
            rankReasons: components["schemas"]["RankReason"][];
            findingCount: number;
            complaintCount: number;
            confirmedCount: number;
            /** @description the gravest quoted words */
            topQuote: string;
            dueDay: string | null;
            dueStep: string | null;
            urgency: ("overdue" | "red" | "amber" | "green") | null;
            assignee: {
                id: string;
                name: string;
            } | null;
            /** Format: date-time */
            openedAt: string;
            /** Format: date-time */
            updatedAt: string;
            version: number;
        };
        /** @description Why a case stands where it stands */
        RankReason: {
            key: string;
            points: number;
            zh: string;
            en: string;
        };
        Exhibit: {
            listingId: string | null;
            complaintId: string | null;
            ledgerRow: {
                /** Format: uuid */
                id: string;
                ledger: string;
            } | null;
            kind: string;
            channel: string;
            title: string;
            text: string;
            url: string | null;
            publishedAt: string | null;
            capture: {
                /** Format: uuid */
                id: string;
                sha256: string;
                /** Format: date-time */
                fetchedAt: string;
                size: number;
                contentType: string | null;
            } | null;
            findings: components["schemas"]["FindingView"][];
        };
        FindingView: {
            /** Format: uuid */
            id: string;
            violation: string;
            rule: string;
            ruleVersion: string;
            confidence: number;
            severity: number;
            /** @enum {string} */
            scope: "k12" | "adult";
            /** @enum {string} */
            status: "NEW" | "CONFIRMED" | "REJECTED" | "SUPERSEDED";
            /** @enum {string} */
            where: "text" | "title";
            from: number;
            to: number;
            quote: string;
            facts: {
                [key: string]: unknown;
            };
            legalBasis: {
                id: string;
                law: {
                    zh: string;
                    en: string;
                };
                clause: string;
            }[];
            explanation: {
                zh: string;
                en: string;
            };
            /** Format: date-time */
            happenedAt: string;
            decidedBy: string | null;
            decidedAt: string | null;
            decisionNote: string | null;
        };
        ComplaintView: {
            /** Format: uuid */
            id: string;
            number: string;
            channel: string;
            kind: string;
            text: string;
            demand: string | null;
            link: string | null;
            address: string | null;
            /** Format: date-time */
            filedAt: string;
            state: string;
            dueDay: string | null;
            anonymous: boolean;
            /** @description masked: 张*, 138****1234 */
            contact: {
                name: string;
                phone: string;
            } | null;
            attachments: {
                /** Format: uuid */
                id: string;
                name: string;
                mediaType: string;
                size: number;
            }[];
        };
        CaseAction: {
            action: string;
            to: string;
            zh: string;
            en: string;
            blockedBy: {
                guard: string;
                zh: string;
                en: string;
            }[];
        };
        CaseCounts: {
            total: number;
            state: {
                key: string;
                count: number;
            }[];
            district: {
                key: string;
                count: number;
            }[];
            violation: {
                key: string;
                count: number;
            }[];
            severity: {
                key: string;
                count: number;
            }[];
            urgency: {
                key: string;
                count: number;
            }[];
            tabs: {
                open: number;
                mine: number;
                dueSoon: number;
                withComplaints: number;
                closed: number;
            };
        };
        FindingRow: {
            /** Format: uuid */
            id: string;
            violation: string;
            /** @enum {string} */
            status: "NEW" | "CONFIRMED" | "REJECTED" | "SUPERSEDED";
            confidence: number;
            quote: string;
            channel: string;
            districtCode: string | null;
            institution: {
                /** Format: uuid */
                id: string;
                name: string;
            } | null;
            caseId: string | null;
            /** @enum {string} */
            origin: "listing" | "complaint" | "ledger";
            title: string;
            url: string | null;
            /** Format: date-time */
            happenedAt: string;
        };
        Overview: {
            /** Format: date-time */
            asOf: string;
            openCases: number;
            findings: number;
            complaints: number;
            confirmed: number;
            rejected: number;
            institutions: number;
            pages: number;
            sources: number;
            runs: {
                queued: number;
                running: number;
                done: number;
                failed: number;
            };
            lastCrawlAt: string | null;
        };
        TrendView: {
            /** Format: date-time */
            asOf: string;
            /** @enum {string} */
            by: "violation" | "district" | "channel" | "status" | "origin";
            /** @description Mondays, none left out */
            weeks: string[];
            /** @description largest first */
            series: {
                key: string;
                total: number;
                counts: number[];
            }[];
            total: number;
        };
        LedgerRow: {
            /** Format: uuid */
            id: string;
            unit: {
                id: string;
                name: string;
            };
            districtCode: string | null;
            /** Format: date */
            day: string;
            period: string;
            data: {
                [key: string]: unknown;
            };
            violations: string[];
            version: number;
            /** Format: date-time */
            updatedAt: string;
        };
        LedgerView: {
            id: string;
            zh: string;
            en: string;
            part: string;
            measures: string[];
            /** @enum {string} */
            of: "school" | "institution" | "district" | "department" | "city";
            period: string;
            expected: boolean;
            restricted: boolean;
            public: boolean;
            mayWrite: boolean;
            /** @description years */
            retention: number;
            fields: components["schemas"]["LedgerField"][];
            filters: string[];
        };
        LedgerField: {
            name: string;
            zh: string;
            en: string;
            /** @enum {string} */
            kind: "text" | "long" | "number" | "day" | "time" | "choice" | "flag";
            required: boolean;
            help?: {
                zh: string;
                en: string;
            };
            unit?: {
                zh: string;
                en: string;
            };
            sensitive: boolean;
            options?: {
                value: string;
                zh: string;
                en: string;
            }[];
        };
        LedgerImport: {
            rows: number;
            added: number;
            changed: number;
            unchanged: number;
            rejected: number;
            /** @description findings that the checks made of the saved rows */
            breaches: number;
            /** @description the first 200 */
            errors: {
                row: number;
                column: string;
                message: string;
            }[];
        };
        PublicLedger: {
            id: string;
            zh: string;
            en: string;
            fields: components["schemas"]["LedgerField"][];
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    districtList: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            code: string;
                            name: string;
                            nameEn: string;
                        }[];
                    };
                };
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    fileComplaint: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewComplaint"];
            };
        };
        responses: {
            /** @description done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Receipt"];
                };
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    installationState: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        needsSetup: boolean;
                        demo: boolean;
                        demoLogins: {
                            username: string;
                            password: string;
                            role: {
                                zh: string;
                                en: string;
                            };
                        }[];
                    };
                };
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    searchInstitutions: {
        parameters: {
            query: {
                q: string;
                district?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["InstitutionHit"][];
                    };
                };
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    setUp: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    token: string;
                    name: string;
                    username: string;
                    password: string;
                };
            };
        };
        responses: {
            /** @description done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        username: string;
                    };
                };
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    trackComplaint: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    code: string;
                };
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Tracked"];
                };
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    uploadAttachment: {
        parameters: {
            query: {
                name: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/octet-stream": string;
            };
        };
        responses: {
            /** @description done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        token: string;
                        name: string;
                        mediaType: string;
                        size: number;
                    };
                };
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    me: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Me"];
                };
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    actOnCase: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    action: string;
                    version: number;
                    note?: string;
                    /** @description guard facts recorded with this step */
                    facts?: {
                        [key: string]: unknown;
                    };
                };
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseView"];
                };
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    assignCase: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    version: number;
                    assigneeId: string | null;
                    secondId?: string | null;
                };
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseView"];
                };
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    attachmentContent: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
                };
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    captureContent: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/html": string;
                };
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    countCases: {
        parameters: {
            query?: {
                open?: "true" | "false";
                state?: string;
                district?: string;
                violation?: string;
                severity?: string;
                urgency?: "overdue" | "red" | "amber" | "green";
                /** @description overdue, red or amber */
                dueSoon?: "true";
                withComplaints?: "true";
                mine?: "true";
                /** @description institution name or case number */
                q?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseCounts"];
                };
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    decideFinding: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    status: "CONFIRMED" | "REJECTED" | "NEW";
                    note?: string;
                };
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        finding: components["schemas"]["FindingView"];
                        caseVersion: number | null;
                    };
                };
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getCase: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseView"];
                };
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listCases: {
        parameters: {
            query?: {
                open?: "true" | "false";
                state?: string;
                district?: string;
                violation?: string;
                severity?: string;
                urgency?: "overdue" | "red" | "amber" | "green";
                /** @description overdue, red or amber */
                dueSoon?: "true";
                withComplaints?: "true";
                mine?: "true";
                /** @description institution name or case number */
                q?: string;
                cursor?: string;
                limit?: number;
                sort?: "rank" | "due" | "opened" | "severity";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["CaseRow"][];
                        nextCursor: string | null;
                        /** @description how many match the filters */
                        total: number;
                    };
                };
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    noteOnCase: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    note: string;
                };
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseView"];
                };
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listFindings: {
        parameters: {
            query?: {
                /** @description first day, Asia/Shanghai, inclusive */
                from?: string;
                /** @description last day, inclusive */
                to?: string;
                violation?: string;
                /** @description district codes; "none" for unknown */
                district?: string;
                channel?: string;
                status?: string;
                origin?: "listing" | "complaint" | "ledger";
                scope?: "k12" | "adult" | "all";
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["FindingRow"][];
                        nextCursor: string | null;
                        /** @description how many match the filters */
                        total: number;
                    };
                };
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    overview: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Overview"];
                };
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    trends: {
        parameters: {
            query?: {
                /** @description first day, Asia/Shanghai, inclusive */
                from?: string;
                /** @description last day, inclusive */
                to?: string;
                violation?: string;
                /** @description district codes; "none" for unknown */
                district?: string;
                channel?: string;
                status?: string;
                origin?: "listing" | "complaint" | "ledger";
                scope?: "k12" | "adult" | "all";
                by?: "violation" | "district" | "channel" | "status" | "origin";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TrendView"];
                };
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listLedgerRows: {
        parameters: {
            query?: {
                from?: string;
                to?: string;
                district?: string;
                /** @description id of the school or institution, code of the district or department */
                unit?: string;
                /** @description only rows in which a check found something */
                violations?: "true";
                /** @description filters of the declaration, e.g. grade:P3,kind:final */
                where?: string;
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path: {
                ledger: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["LedgerRow"][];
                        nextCursor: string | null;
                        /** @description how many match the filters */
                        total: number;
                    };
                };
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    addLedgerRow: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                ledger: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description id, code or exact name; a clerk leaves it out */
                    unit?: string;
                    data: {
                        [key: string]: unknown;
                    };
                };
            };
        };
        responses: {
            /** @description done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LedgerRow"];
                };
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getLedgerRow: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                ledger: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LedgerRow"];
                };
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    changeLedgerRow: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                ledger: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    version: number;
                    data: {
                        [key: string]: unknown;
                    };
                };
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LedgerRow"];
                };
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    exportLedger: {
        parameters: {
            query?: {
                from?: string;
                to?: string;
                district?: string;
                /** @description id of the school or institution, code of the district or department */
                unit?: string;
                /** @description only rows in which a check found something */
                violations?: "true";
                /** @description filters of the declaration, e.g. grade:P3,kind:final */
                where?: string;
            };
            header?: never;
            path: {
                ledger: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getLedger: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                ledger: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        ledger: components["schemas"]["LedgerView"];
                        schema: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    importLedger: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                ledger: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/octet-stream": string;
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LedgerImport"];
                };
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ledgerHistory: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                ledger: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            version: number;
                            /** Format: date-time */
                            at: string;
                            actor: string | null;
                            /** @enum {string} */
                            kind: "saved" | "withdrawn";
                            note: string | null;
                            data: {
                                [key: string]: unknown;
                            };
                        }[];
                    };
                };
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ledgerReminders: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            ledger: string;
                            period: string;
                            /**
                             * Format: date
                             * @description last day of the period
                             */
                            due: string;
                            /** @description how many should report */
                            units: number;
                            missing: number;
                            /** @description at most 10 */
                            first: {
                                id: string;
                                name: string;
                            }[];
                        }[];
                    };
                };
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ledgerTemplate: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                ledger: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ledgerUnits: {
        parameters: {
            query?: {
                q?: string;
            };
            header?: never;
            path: {
                ledger: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            id: string;
                            name: string;
                        }[];
                    };
                };
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listLedgers: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["LedgerView"][];
                    };
                };
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listPublicLedgers: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["PublicLedger"][];
                    };
                };
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listPublicRows: {
        parameters: {
            query?: {
                district?: string;
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path: {
                ledger: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /** Format: uuid */
                            id: string;
                            unit: string;
                            districtCode: string | null;
                            data: {
                                [key: string]: unknown;
                            };
                        }[];
                        nextCursor: string | null;
                    };
                };
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    withdrawLedgerRow: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                ledger: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    version: number;
                    note: string;
                };
            };
        };
        responses: {
            /** @description done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
}
