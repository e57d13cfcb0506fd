// Made by npm run api-types from api/contract. Do not edit.
export interface paths {
    "/api/v1/public/track/acts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Add to a complaint, withdraw it, rate its result or ask to take it up again; the code stays in the body */
        post: operations["actOnComplaint"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/public/asked/answer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The answer to that question, once and until its day is over */
        post: operations["answerAsked"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/public/answer-terms": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Within which time complaints and questions that come in today are answered, as the settings in force have it */
        get: operations["answerTerms"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
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
        /** File a complaint or report; repeat with the same Idempotency-Key and the first receipt comes back. Answered with 428 work-needed while many are filing: then send the header Proof-of-Work */
        post: operations["fileComplaint"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/public/challenge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A small sum for the sender of a report, good once and for ten minutes. Header Proof-of-Work: base64 of the JSON {algorithm, challenge, number, salt, signature} */
        get: operations["filingChallenge"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/public/look-alikes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Open matters like the one being written, about institutions of public record. No words of others; nothing asked is kept */
        post: operations["findLookAlikes"];
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
    "/api/v1/public/asked": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A question of the office by the token of its link (in the body, so that it stays out of logs); 410 when unknown, over or used */
        post: operations["readAsked"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/public/track/receipt": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The receipt as a PDF file by its tracking code, in the language of the caller: number, code, dates, category, institution as the complainant named it, QR code to verify it. None of the own words and nothing of the complainant */
        post: operations["receiptPaper"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/public/receipt-qr": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** QR code of the page that verifies a receipt; without the tracking code */
        get: operations["receiptQr"];
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
        /** Send one photo or PDF (raw body, at most 10 MB), or a recording (audio/… or video/…, at most 30 MB) before filing; the token attaches it to a complaint within 24 hours */
        post: operations["uploadAttachment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/public/verify": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Whether a receipt was given by this installation; says nothing of the matter */
        post: operations["verifyReceipt"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/public/advice": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What to keep, what will happen and how long it takes for a matter like this; and where it belongs when it is not ours. Nothing asked is kept, only how many a day were shown which other office */
        post: operations["adviseOnMatter"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/shown-elsewhere": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How often people who were writing a complaint were shown to another office, by matter */
        get: operations["shownElsewhere"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/public/questions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The questions about the policy that have an answer, by topic */
        get: operations["questionList"];
        put?: never;
        /** A question in own words: the answer, or null and what comes near. Nothing of it is kept */
        post: operations["askQuestion"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/public/questions/{question}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One question with its answer and sources */
        get: operations["readQuestion"];
        put?: never;
        post?: never;
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
    "/api/v1/me/totp/confirmation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The first code of the app: from now on every sign-in asks for one */
        post: operations["confirmTotp"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/sessions/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sign out elsewhere: one session, or all but this one */
        post: operations["endSessions"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/totp": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A secret for an authenticator app and backup codes, shown this once; it counts when the first code is confirmed */
        post: operations["enrolTotp"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/security": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** My second factor, and where I am signed in */
        get: operations["mySecurity"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/deputies/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** I am back earlier */
        delete: operations["endDeputy"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/deputies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who stands in for me, and for whom I do */
        get: operations["listDeputies"];
        put?: never;
        /** A colleague stands in for me from one day to another: my cases and tasks are among theirs; logged */
        post: operations["nameDeputy"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/calendar/{year}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The official days off and make-up working days of a year, and who changed them */
        get: operations["readCalendar"];
        put?: never;
        /** Puts the official arrangement of a year in force; deadlines of open cases are counted anew. Logged */
        post: operations["importCalendar"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/calendar/{year}/reversions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Puts an earlier version in force again, as a new version. Logged */
        post: operations["revertCalendar"];
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
        /** Move a case; 409 when the procedure forbids it (with the guards that are missing), 412 when the version is stale (with what changed) */
        post: operations["actOnCase"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/complaints/{id}/messages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Write to the complainant of a case: shown under the tracking code, without the name of the writer */
        post: operations["answerComplaint"];
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
    "/api/v1/cases/next": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take the highest-ranked lead that nobody has, and read it; null when there is none. Two callers never get the same. A step that ends the work with the case before may come along: when it is refused, nothing is taken */
        post: operations["nextCase"];
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
    "/api/v1/cases/{id}/first-contact": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The first contact about an urgent lead was made: whom one spoke to, how. Once; kept in the history, late or not */
        post: operations["recordFirstContact"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/complaints/{id}/return-visits": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What the complainant said when called back after the end: counts as a rating unless they give their own; once, and once more after a request to reopen. 409 when it is not the time */
        post: operations["recordReturnVisit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/complaints/{id}/identity": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Who complained, in full; the reason and the reader go into the log first */
        post: operations["revealComplainant"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/complaints/{id}/moves": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take one step with a complaint that lies in a case; 409 when the procedure forbids it (with what is missing), 412 when it has been moved meanwhile */
        post: operations["moveComplaint"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/views/{id}/alert": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** The caller is told when so many cases are new in this queue since now; null: no more */
        put: operations["alertView"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/bulk/assignments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Give all cases that match to an officer, at most 500; with dryRun only say what would happen */
        post: operations["bulkAssign"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/views/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Forget one of the own queues */
        delete: operations["deleteView"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/bulk": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Bulk runs of the last day that can still be undone, the newest first; at most 50 */
        get: operations["listBulkRuns"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/officers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whom cases may be given to: those of the district and of the whole city */
        get: operations["listOfficers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/views": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Queues that the caller kept, and those shared in the district */
        get: operations["listViews"];
        put?: never;
        /** Keep a queue under a name; the same name again replaces it */
        post: operations["saveView"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/views/{id}/looks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The caller has looked at this queue: what is new begins to count from now */
        post: operations["lookAtView"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/bulk/{id}/undo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Give the cases of a bulk run back to whom they had, within a day; those changed since stay as they are */
        post: operations["undoBulk"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/users/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Another role, district, department or card; the person signs in anew */
        put: operations["changeUser"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/users": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Accounts by name, with how many open cases each holds */
        get: operations["listUsers"];
        put?: never;
        /** Make an account; its password is told to its owner by whoever makes it */
        post: operations["createUser"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/users/{id}/departure": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Somebody leaves: open cases and tasks go to a successor, the account is closed; refused while anything would be left behind */
        post: operations["leaveUser"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/users/{id}/totp-reset": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A phone was lost: take the second factor off an account and end its sessions; logged */
        post: operations["resetTotp"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/audit/csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The same records as CSV, oldest first; taking them is itself a record */
        get: operations["exportAudit"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/audit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who saw or changed what, newest first, a hundred at a time */
        get: operations["listAudit"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/audit/verification": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Recompute the hash chains of the log and of every case; names the first hundred places that do not fit */
        post: operations["verifyAudit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/deadlines": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How many open cases are due when, by officer; GET /api/v1/cases?due= lists them */
        get: operations["deadlineBoard"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/escalations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Reminders that still hold: the case is open and the same clock runs. Those of the caller and of whom the caller stands in for come first, then the highest step; at most 200 */
        get: operations["listEscalations"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{id}/tasks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Something to be done, or a day on which to look again; past its day the case enters the queue of whoever has it */
        post: operations["addTask"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/referrals/{id}/answer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take the case, or send it back with a reason */
        post: operations["answerReferral"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{id}/tasks/{task}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Tick a task off, or take the tick away */
        put: operations["finishTask"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{id}/desk": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Tasks, linked cases, referrals and corrections of a case */
        get: operations["getDesk"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{id}/links": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** This case belongs together with another one; seen from both */
        post: operations["linkCase"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/referrals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Cases offered to and by the office of the caller, open ones first, at most 200 */
        get: operations["listReferrals"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{id}/referrals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Offer a case to another district or department; the statutory clocks run on */
        post: operations["offerReferral"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{id}/links/{link}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** They do not belong together */
        delete: operations["unlinkCase"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/referrals/{id}/withdrawal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take back an offer that nobody has answered */
        post: operations["withdrawReferral"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/joint-measures/{id}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** End a measure before its last day: trust repaired, or the decision behind it changed */
        post: operations["endJointMeasure"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/joint-measures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Joint punishment on record, newest first, at most 200; `caseId` asks for everything about the institution of that case */
        get: operations["listJointMeasures"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{id}/joint-measures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Put a measure on record, by a head who is no officer of the case; 422 when its ladder, term or person does not fit */
        post: operations["recordJointMeasure"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/invitations/{id}/files": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Send a file that the reply will name (raw body; JPEG, PNG, WebP or PDF by content; at most 10 MB) */
        post: operations["addReplyFile"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/invitations/{id}/reply": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The reply, once: by a clerk of the institution, or taken down from paper by staff who see the case */
        post: operations["giveReply"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{id}/invitations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Invite the institution of an open case to reply about confirmed findings; 422 for findings of another case or not confirmed */
        post: operations["inviteReply"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/invitations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Invitations to the institution of the caller, newest first, at most 100 */
        get: operations["listOwnInvitations"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/invitations/{id}/files/{file}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A file of a reply: a picture as its safe copy, anything else as a download */
        get: operations["replyFile"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/invitations/{id}/withdrawal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take back an invitation that nobody has answered */
        post: operations["withdrawInvitation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/documents/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Change a draft, or begin the next issue of an issued document; 412 when the version is stale */
        put: operations["changeDocument"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/documents/{id}/file": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The Word file of an issue, as it was issued (the last one unless `issue` says otherwise) */
        get: operations["documentFile"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{id}/documents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Documents of a case, newest first, with every issue */
        get: operations["listDocuments"];
        put?: never;
        /** Keep a draft */
        post: operations["drawUpDocument"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{id}/evidence-package": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** All evidence of a case as one ZIP file: the list as a Word file, each file under its number, the captured pages as WACZ. Contains no complainant */
        get: operations["evidencePackage"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/documents/{id}/issues": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Issue under a number as a Word file; 409 with the names of the blanks that are left */
        post: operations["issueDocument"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{id}/documents/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** How a document would read: filled from the case and from what was typed; keeps nothing */
        post: operations["previewDocument"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/complaints/{id}/replies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Reply texts with what is known filled in; `missing` names what has to be written by hand */
        get: operations["replyTexts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/captures/{id}/changes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What a reader sees differently in this capture than in an earlier one of the same page */
        get: operations["captureChanges"];
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
    "/api/v1/captures/{id}/dom": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The document after its scripts ran, as text */
        get: operations["captureDom"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/captures/{id}/screenshot": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The whole page as a picture, drawn from the captured bytes */
        get: operations["captureScreenshot"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/captures/{id}/timeline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Every capture of the same page that the caller may see, newest first, and when it was seen unchanged */
        get: operations["captureTimeline"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/pictures/{id}/content": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A picture that stood on a captured page, as it was served, verified against its hash */
        get: operations["pictureContent"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/adverts/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One advert and the pages that show it */
        get: operations["getAdvert"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/adverts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Adverts that stand on two pages or more, most pages first */
        get: operations["listAdverts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/listings/{id}/adverts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Where else the advert of this listing stands: the same words, and the same poster; its own page is not among the copies */
        get: operations["listingAdverts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/merging/apart": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A suggested pair are two; not suggested again until something that was compared changes */
        post: operations["keepInstitutionsApart"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/merging/decisions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The log of decisions, newest first */
        get: operations["listMergeDecisions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/merging/suggestions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Pairs of institutions that may be one, the likeliest first */
        get: operations["listMergeSuggestions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{id}/merge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** This case goes up in another; worst severity and earliest deadline win */
        post: operations["mergeCases"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/institutions/{id}/merge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** This institution is another one; their open cases become one */
        post: operations["mergeInstitutions"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{id}/moves": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Complaints and findings go into a new case, another case, or none */
        post: operations["moveFromCase"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/institutions/{id}/moves": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Complaints, adverts and identifiers belong to another institution, or to a new one */
        post: operations["moveFromInstitution"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/institutions/{id}/moves/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What moving these to another institution would do; nothing is changed */
        post: operations["previewMoveFromInstitution"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/merging/decisions/{id}/later": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What came after a merge, for the officer to say where it belongs; of a split order, its matters */
        get: operations["previewUndo"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/merging/decisions/{id}/undo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take a decision back; what came later stays unless it is named in `take` */
        post: operations["undoDecision"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/complaints/{id}/split": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What splitting a complaint starts from and changes, or into what it was split */
        get: operations["readSplit"];
        put?: never;
        /** One order with several matters: each becomes a complaint of its own, the caller keeps one thread */
        post: operations["splitComplaint"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/institutions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What is known of an institution, also under its former names; complaints only for who may read them */
        get: operations["getInstitution"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/unknown-institutions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Say whom a complaint or source is about: one on file, a new one, or that it cannot be told; or look again after all */
        post: operations["identifyInstitution"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/register": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The white list as a workbook: what it adds, changes and no longer holds; a lapsed licence opens a case */
        post: operations["importRegister"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/institutions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Institutions by name, alias, number, telephone or address; those with most on file first */
        get: operations["listInstitutions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/institutions/{id}/relations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who shares a telephone, account, representative, address or site with it, and where each was seen */
        get: operations["institutionRelations"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/institutions/{id}/risk": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Set another score with a reason, or take it back with null */
        post: operations["setInstitutionRisk"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/unknown-institutions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Complaints and sources of which nobody knows yet whom they are about, the oldest first, with who could be meant */
        get: operations["listUnknownInstitutions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/complaints": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** File on behalf of somebody; the receipt is theirs, and who took it down stands in the audit only */
        post: operations["enterComplaint"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports/{id}/faults": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The rows that were left out, with their reasons, as a sheet that can be mended and sent again */
        get: operations["importFaultSheet"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How far a sheet is, and its first faults (at most 100) */
        get: operations["getImport"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The sheets of the last time, newest first (at most 50) */
        get: operations["listImports"];
        put?: never;
        /** Send a sheet of work orders (.xlsx, or CSV in UTF-8 or GBK; raw body, at most 20 MB); nothing is taken in yet */
        post: operations["uploadImport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports/{id}/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What the sheet would bring with these columns, judged by its first rows; callers are masked */
        post: operations["previewImport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports/{id}/results": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What became of the orders, in the columns in which the hotline sent them: for writing back */
        get: operations["importResultSheet"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports/{id}/start": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take the sheet in; with `saveAs` its columns are kept as a profile */
        post: operations["startImport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports/{id}/undo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take back what the sheet brought; what somebody works on already stays */
        post: operations["undoImport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/push-sources": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Systems that may send complaints */
        get: operations["listPushSources"];
        put?: never;
        /** Let another system send; its key is in the answer, this once */
        post: operations["createPushSource"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/origin-updates/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take the change over, or leave the complaint as it is */
        post: operations["decideOriginUpdate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/origin-updates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Orders that came again and say something else, field by field, the oldest first (at most 50) */
        get: operations["listOriginUpdates"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/push/orders": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Send up to 200 orders with a key of one’s own (Authorization: Bearer ...). The same Idempotency-Key with the same body gets the first answer again; an order that is here already is compared, never written over */
        post: operations["pushOrders"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/push/results": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What became of the orders that this key sent, those that changed since a time, oldest first (at most 500) */
        get: operations["pushResults"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/push-sources/{id}/revoke": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Its key is worth nothing from now on */
        post: operations["revokePushSource"];
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
        /** Chosen indicators at the head of the analyst page, of this moment; GET /api/v1/indicators/{id}/matters lists what each counts */
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
    "/api/v1/indicators/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One indicator, reckoned now or for a past day, by unit and part, with its course and the query behind it */
        get: operations["getIndicator"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/indicators": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** All indicators of a unit as last written down, with the value of thirty days before */
        get: operations["listIndicators"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/indicators/{id}/matters": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The matters that a number counted; `n`, `d` and `total` are sums over the whole list and make the number */
        get: operations["listMatters"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/public/indicators": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Indicators that everybody may see; what rests on very few matters is withheld */
        get: operations["listPublicIndicators"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sources/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A source with its settings, issues, walks and earlier declarations */
        get: operations["getSource"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sources/import": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Declare the sources of a workbook (raw body, at most 10 MB); rows with faults are left out and told */
        post: operations["importSources"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/source-groups": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Groups of sources with the settings that their sources inherit, and the usual settings */
        get: operations["listSourceGroups"];
        put?: never;
        /** Make a group, or change it for all of its sources at once; their next walk goes by it */
        post: operations["saveSourceGroup"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sources": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Sources by key, with their health */
        get: operations["listSources"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sources/{id}/group": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Put a source into a group, or into none; a new version of its declaration */
        post: operations["moveSource"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sources/template": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** An empty workbook for the import, with the values that each column takes */
        get: operations["sourceTemplate"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sources/{id}/enabled": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Watch a source, or leave it alone; a walk under way is stopped */
        post: operations["switchSource"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sources/{id}/test": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Walk a few pages of a source at once, before everything else */
        post: operations["testSource"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workers/{id}/drain": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Give a worker no new work, or give it work again */
        post: operations["drainWorker"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/fleet": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Workers, pace and what waits */
        get: operations["getFleet"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/runs/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One walk, and why addresses were skipped or failed */
        get: operations["getRun"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/dead-letters": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Work that was given up after several attempts */
        get: operations["listDeadLetters"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/hosts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Hosts: those left alone first, then those with most addresses that wait or failed within a day */
        get: operations["listHosts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/runs/{id}/urls": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The addresses of a walk in the order in which they were found */
        get: operations["listRunUrls"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/runs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Walks, newest first */
        get: operations["listRuns"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/hosts/pause": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Leave a host alone from now on, or go on with it; whoever holds it stops within two seconds */
        post: operations["pauseHost"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/dead-letters/replay": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Try again what was given up: these, or all of a kind (at most a thousand at once) */
        post: operations["replayDeadLetters"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/runs/{id}/stop": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** End a walk; what waits is skipped with the reason "stopped" */
        post: operations["stopRun"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/fleet/live": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Server-sent events: every second a FleetView with the walks under way (event `fleet`); ends after ten minutes */
        get: operations["watchFleet"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/robots-overrides/{id}/approve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Approve it; not who asked for it. Pages fetched by it say so in the archive */
        post: operations["approveOverride"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/robots-overrides": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Hosts whose robots.txt is set aside, who asked and who approved */
        get: operations["listOverrides"];
        put?: never;
        /** Ask that the robots.txt of a host is set aside; nothing changes until somebody else approves */
        post: operations["askOverride"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/robots-overrides/{id}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** End it, or turn it down; robots.txt holds again at once */
        post: operations["endOverride"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/material": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Files that were handed in, newest first (at most two hundred), and what was read from them */
        get: operations["listMaterial"];
        put?: never;
        /** Hand in a saved page, a web archive (WACZ, WARC, HAR), a screenshot or a poster (raw body, at most 50 MB) */
        post: operations["addMaterial"];
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
        /** A new version of a row; 412 when the version is stale, 409 when key fields changed */
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
    "/api/v1/ledgers/{ledger}/fills": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Make or refresh the rows that other ledgers of a county know, for the period of a day; values that somebody changed stay as they are */
        post: operations["fillLedger"];
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
    "/api/v1/public/ledgers/{ledger}/files/{file}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A file of a public row whose licence lets everybody take it home, as a download; each is counted */
        get: operations["getPublicLedgerFile"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/ledgers/{ledger}/imports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The last ten files that came from the unit or district of the caller within a month, newest first */
        get: operations["listLedgerImports"];
        put?: never;
        /** Rows from an Excel or CSV file (UTF-8 or GBK; raw body, at most 50 MB): sound rows are saved together, the others are named with what is wrong */
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
        /** Periods of the last year, the running one too, for which a unit the caller answers for has no row; the longest overdue first */
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
        /** Ledgers that the public may read: what they show, how many rows, when last changed, their public fields */
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
    "/api/v1/ledgers/{ledger}/imports/{id}/rejected": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The rows of a file that were left out, as they stood, with what is wrong: mended, the sheet can be sent again */
        get: operations["rejectedLedgerRows"];
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
    "/api/v1/ledgers/{ledger}/rows/{id}/files": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Files of a row, newest first, removed ones with the reason; of a ledger with sensitive fields for its writers only */
        get: operations["listLedgerFiles"];
        put?: never;
        /** Add a file to a row (raw body; JPEG, PNG, WebP or PDF by content; at most 10 MB, 20 a row) */
        post: operations["addLedgerFile"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/ledgers/{ledger}/rows/{id}/files/{file}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The file: a picture as a copy without place and device, a PDF as a download */
        get: operations["getLedgerFile"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/ledgers/{ledger}/rows/{id}/files/{file}/removal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take a file out; who did it and why stays listed. 412 when the version of the row is stale */
        post: operations["removeLedgerFile"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/escrow/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The prepaid fees of one institution: accounts, limits, alarms, and the course of a year */
        get: operations["getEscrow"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/escrow": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Institutions with escrow accounts, those with alarms and the least cover first; at most 200, `total` says how many match */
        get: operations["listEscrow"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/half-months/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Where every unit stands, the sums of what was submitted, and the circular */
        get: operations["getHalfMonth"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/half-monthly-reports/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A report: figures of the moment while it is a draft, frozen once it is signed */
        get: operations["getReport"];
        /** Write its texts; takes a signature off; 409 once it is submitted */
        put: operations["writeReport"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/half-months/{id}/sheet": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The roll-up as Excel: one row a unit */
        get: operations["halfMonthSheet"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/half-months/{id}/word": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The circular with its table of units as a Word document */
        get: operations["halfMonthWord"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/half-monthly-reports/{id}/sheet": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Its figures and tables as Excel */
        get: operations["reportSheet"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/half-monthly-reports/{id}/word": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The report as a Word document */
        get: operations["reportWord"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/half-monthly-reports/{id}/return": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Send it back to the county with what is to be mended */
        post: operations["returnReport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/half-monthly-reports/{id}/signature": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sign it as it stands: its figures are frozen; the author cannot sign */
        post: operations["signReport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/half-monthly-reports/{id}/submission": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Send the signed report to the city as a new edition */
        post: operations["submitReport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/half-months/{id}/circular": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Write the circular, or issue it; an issued one is not changed any more */
        put: operations["writeCircular"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/inspector-avoidances": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whom inspectors must not inspect, undecided first, at most 500: all of the district to those who run draws, else one’s own */
        get: operations["listAvoidances"];
        put?: never;
        /** An inspector must not inspect an institution: holds for draws that are prepared from now on */
        post: operations["avoidInspection"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/inspector-avoidances/decisions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Approve or refuse a declaration, or end one that held; nobody decides the own */
        post: operations["decideAvoidance"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/inspector-avoidances/declarations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** An inspector says whom not to inspect and why; it holds once approved */
        post: operations["declareAvoidance"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/draws/{id}/word": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Task sheets as Word, one page an inspection */
        get: operations["drawSheets"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/draws/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A draw with its inspections */
        get: operations["getDraw"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/draws": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Draws, newest first */
        get: operations["listDraws"];
        put?: never;
        /** Put the pool together and publish the commitments; nothing of it can be changed afterwards */
        post: operations["prepareDraw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/public/draws": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Draws with their commitments, before and after the draw, newest first, at most 100 */
        get: operations["listPublicDraws"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/public/draws/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Everything that is needed to draw again: `jianfu draw verify FILE`. Inspectors are named by id only */
        get: operations["publicDraw"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/inspections/{id}/result": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What an inspection found, by one of those who were drawn; published at once or later */
        post: operations["recordInspection"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/draws/{id}/result": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Draw, with what the witnesses say (numbers, names); it is published at once */
        post: operations["runDraw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/site-records": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Keep the record of a visit. The same key again changes nothing; 412 with what differs when a newer edition is there */
        post: operations["fileSiteRecord"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{id}/site-records": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Records of visits of a case, newest first, with their hashes */
        get: operations["listSiteRecords"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/visits": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Visits of the caller: open cases and drawn inspections whose result is not published, at most 100 */
        get: operations["listVisits"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/site-records/{id}/photos/{sha256}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A photo or signature of a record, as it is shown: decoded and written anew */
        get: operations["sitePhoto"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/site-photos": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Send one photo or signature (raw body, JPEG, PNG or WebP, at most 10 MB); the same bytes are kept once */
        post: operations["uploadSitePhoto"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/deadline-settings/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One deadline: what holds when, and every version with who and why */
        get: operations["readDeadline"];
        put?: never;
        /** Sets a deadline otherwise from a day on. 412 when another version holds by now. Logged with old and new */
        post: operations["changeDeadline"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/deadline-settings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Deadlines whose length can be set */
        get: operations["listDeadlines"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/deadline-settings/{id}/reversions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Puts an earlier version in force again from a day on, as a new version. Logged */
        post: operations["revertDeadline"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/wordings/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The words of one text, as they hold, as the product came, and every version with who and why */
        get: operations["readWording"];
        put?: never;
        /** Puts other words in force; each keeps its blanks. 412 when another version holds by now. Logged with old and new */
        post: operations["changeWording"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/wordings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Replies and documents whose words can be changed */
        get: operations["listWordings"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/wordings/{id}/reversions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Puts an earlier version in force again, as a new version. Logged */
        post: operations["revertWording"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/routes/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The route of one violation, as it holds, as the product came, and every version with who and why */
        get: operations["readRoute"];
        put?: never;
        /** Puts another route in force; open cases go to the queue of the department that leads now. 412 when another version holds by now. Logged with old and new */
        post: operations["changeRoute"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/routes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who leads, assists and gets a copy, for every violation */
        get: operations["listRoutes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/routes/recent-leads": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The fifty newest cases, without whom they are about: what a change of the routing is tried on */
        get: operations["recentLeads"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/routes/{id}/reversions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Puts an earlier version in force again, as a new version. Logged */
        post: operations["revertRoute"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/offices/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The contact facts of one office, as they hold, as the product came, and every version with who and why */
        get: operations["readOffice"];
        put?: never;
        /** Puts other contact facts in force. 412 when another version holds by now. Logged with old and new */
        post: operations["changeOffice"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/offices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The units and departments with the contact facts in force */
        get: operations["listOffices"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/public/offices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Offices that take matters today and how they are reached; one that has told nothing is left out */
        get: operations["listPublicOffices"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/offices/{id}/reversions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Puts an earlier version in force again, as a new version. Logged */
        post: operations["revertOffice"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/roles/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What a role may do, what of it is switched off, and every version with who and why */
        get: operations["readSwitches"];
        put?: never;
        /** Switches functions of a role off, all others on, from the next call on; a role never gets what the product does not give it. 412 when another version holds by now. Logged with old and new */
        post: operations["changeSwitches"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/roles": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Every role of staff and what is switched off for it */
        get: operations["listSwitches"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/roles/{id}/reversions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Puts an earlier version in force again, as a new version. Logged */
        post: operations["revertSwitches"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/duty/calls": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Urgent matters that wait for the caller, or for whom the caller stands in: on duty on the day of the call, not looked at, no first contact yet. The earliest first; at most 20 */
        get: operations["listDutyCalls"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/duty/calls/{id}/looks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The caller looks at the case of a call, which is told no more. Answers with the calls that still wait */
        post: operations["lookAtDutyCall"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/duty": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who is on duty on 28 days from the day on */
        get: operations["readDuty"];
        put?: never;
        /** Puts somebody on duty for a day, or nobody; days that are over stay. Logged */
        post: operations["setDuty"];
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
            /** @description oldest first; staff have no names here */
            messages: components["schemas"]["TalkMessage"][];
            /** @description what can be done now */
            may: ("add" | "withdraw" | "rate" | "reopen")[];
            advice: components["schemas"]["Advice"] | null;
        };
        TalkMessage: {
            /** Format: date-time */
            at: string;
            /** @enum {string} */
            from: "citizen" | "staff";
            /** @enum {string} */
            act: "add" | "withdraw" | "rate" | "reopen" | "answer" | "ask" | "visit";
            text: string;
            stars: number | null;
            files: number;
            /** @description last day for the answer to a question of the office; a later one is taken too */
            answerBy: string | null;
        };
        Advice: {
            category: {
                zh: string;
                en: string;
            };
            /** @description what to keep as evidence */
            keep: {
                zh: string;
                en: string;
            }[];
            happens: {
                zh: string;
                en: string;
            };
            times: {
                zh: string;
                en: string;
                /** @description the rules that set the time */
                basis: {
                    zh: string;
                    en: string;
                }[];
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
            /** @description null when the kind of matter is not clear */
            advice: components["schemas"]["Advice"] | null;
            /** @description shows to others that the receipt is genuine; opens nothing */
            proof: string;
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
            /**
             * @description of a school: which grade it is about; staff see it, the public does not
             * @enum {string}
             */
            grade?: "P1" | "P2" | "P3" | "P4" | "P5" | "P6" | "J7" | "J8" | "J9";
            /** @description and which class */
            className?: string;
            /** @description the author chose a look-alike: counts as a supporter of the open case of institutionId */
            meToo?: boolean;
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
        Challenge: {
            algorithm: string;
            /** @description SHA-256 in hex of salt followed by the number looked for */
            challenge: string;
            salt: string;
            signature: string;
            /** @description the number lies between 0 and this */
            maxnumber: number;
        };
        LookAlike: {
            /** Format: uuid */
            institutionId: string;
            institutionName: string;
            districtCode: string | null;
            category: {
                zh: string;
                en: string;
            };
            /** @description last heard of, YYYY-MM */
            month: string;
            /** @description complaints of this category in 90 days; null below three */
            count: number | null;
        };
        Asked: {
            text: string;
            /** Format: date */
            answerBy: string;
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
        OtherAuthority: {
            key: string;
            matter: {
                zh: string;
                en: string;
            };
            authority: {
                zh: string;
                en: string;
            };
            telephone: string;
            address: {
                zh: string;
                en: string;
            };
            hours: {
                zh: string;
                en: string;
            };
        };
        PolicyAnswer: {
            id: string;
            title: {
                zh: string;
                en: string;
            };
            topic: {
                zh: string;
                en: string;
            };
            answer: {
                zh: string;
                en: string;
            };
            /** @description what the answer rests on, the telling one first */
            sources: {
                zh: string;
                en: string;
            }[];
        };
        QuestionTitle: {
            id: string;
            title: {
                zh: string;
                en: string;
            };
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
            /** @description the role needs a second factor that is not set up yet */
            mustEnrol: boolean;
        };
        Security: {
            totp: {
                enabled: boolean;
                /** @description the role must use one */
                required: boolean;
            };
            sessions: {
                id: string;
                /** @description what the browser calls itself */
                device: string | null;
                /** Format: date-time */
                startedAt: string;
                /**
                 * Format: date-time
                 * @description to five minutes
                 */
                seenAt: string;
                current: boolean;
            }[];
        };
        Deputies: {
            /** @description who stands in for me, now or later */
            mine: {
                /** Format: uuid */
                id: string;
                name: string;
                /** Format: date */
                from: string;
                /**
                 * Format: date
                 * @description last day
                 */
                to: string;
            }[];
            /** @description for whom I stand in, now or later */
            forOthers: {
                /** Format: uuid */
                id: string;
                name: string;
                /** Format: date */
                from: string;
                /**
                 * Format: date
                 * @description last day
                 */
                to: string;
            }[];
            /** @description colleagues who see my cases and may take steps in them, those of my role first */
            candidates: {
                id: string;
                name: string;
                role: string;
            }[];
        };
        CalendarChange: {
            changes: {
                /** Format: date */
                date: string;
                old: {
                    /** Format: date */
                    date: string;
                    name: string;
                    /** @description false: a day worked for another */
                    off: boolean;
                } | null;
                next: {
                    /** Format: date */
                    date: string;
                    name: string;
                    /** @description false: a day worked for another */
                    off: boolean;
                } | null;
            }[];
            /** @description cases whose deadline may move, closed ones that still owe a complainant something too */
            cases: number;
            /** @description null: nothing was changed yet */
            version: number | null;
        };
        CalendarYear: {
            year: number;
            /** @description false: only weekends rest, and deadlines are provisional */
            known: boolean;
            days: {
                /** Format: date */
                date: string;
                name: string;
                /** @description false: a day worked for another */
                off: boolean;
            }[];
            versions: {
                version: number;
                note: string;
                by: string;
                /** Format: date-time */
                at: string;
                /** @description as the product came */
                builtIn: boolean;
                /** @description open cases whose deadline was counted anew */
                looked: number;
                /** @description deadlines that moved */
                moved: number;
                /** @description all of them are done */
                counted: boolean;
            }[];
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
            /** @description every clock that runs, the earliest first */
            deadlines: components["schemas"]["CaseClock"][];
            facts: {
                [key: string]: unknown;
            };
            /** @description null: not called out as urgent */
            urgentCall: {
                /** Format: date-time */
                calledAt: string;
                /**
                 * Format: date-time
                 * @description first contact at the latest
                 */
                contactBy: string;
                /** @description of the unit, else of the city, that day */
                onDuty: {
                    id: string;
                    name: string;
                } | null;
                contact: {
                    /** Format: date-time */
                    at: string;
                    by: string;
                    note: string;
                    late: boolean;
                } | null;
            } | null;
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
                /** @description of an assignment: the names of those who had the case and have it now; nobody: none */
                hands: {
                    before: string[];
                    after: string[];
                } | null;
            }[];
            actions: components["schemas"]["CaseAction"][];
            /** @description who stands in for the officer today */
            deputy: {
                id: string;
                name: string;
                /** Format: date */
                until: string;
            } | null;
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
            /** @description complaints that came by "me too" */
            supporterCount: number;
            confirmedCount: number;
            /** @description the gravest quoted words */
            topQuote: string;
            /** @description the ledger that they stand in; they begin with its Chinese name */
            topLedger: {
                zh: string;
                en: string;
            } | null;
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
        CaseClock: {
            /** @description row of the deadlines, DL01 to DL39, or LOOK, or URGENT */
            id: string;
            zh: string;
            en: string;
            /**
             * Format: date
             * @description the day that set it going; not counted
             */
            since: string;
            /** Format: date */
            dueDay: string;
            /** @enum {string} */
            urgency: "overdue" | "red" | "amber" | "green";
            /** @description runs for the party or the public: the office is not late when it ends */
            theirs: boolean;
            extended: boolean;
            /** @description why it stands still now: a state or an action */
            paused: string | null;
            pausedDays: number;
            /** @description lies in a year whose holidays are not known yet */
            provisional: boolean;
            /** @description empty: a term of the product */
            basis: {
                zh: string;
                en: string;
            }[];
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
            /** @description of a row of a ledger; others stand as written */
            english: {
                title: string;
                text: string;
            } | null;
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
                portrait: components["schemas"]["PortraitView"] | null;
                /** @description handed in and recorded by others: the file, from whom, when it says it was recorded; `fetchedAt` is when it came */
                external: {
                    name: string;
                    note: string;
                    claimedAt: string | null;
                } | null;
            } | null;
            /** @description the picture of the captured page on which the text is printed */
            poster: components["schemas"]["PosterView"] | null;
            findings: components["schemas"]["FindingView"][];
        };
        PortraitView: {
            /** @enum {string} */
            state: "waiting" | "done" | "missing";
            /** @description why it is missing: external, not-a-page, no-browser, no-bytes, not-drawn */
            reason: string | null;
            detail: string | null;
            takenAt: string | null;
            screenshotSha256: string | null;
            domSha256: string | null;
            /** @description it was drawn more than 60 s after the finding: others were before it, it took long, or a try failed */
            late: {
                seconds: number;
                /** @enum {string} */
                reason: "queue" | "drawing" | "tried-again";
            } | null;
            /** @description the page goes on below the picture */
            cut: boolean;
            /** @description pictures, styles and scripts that did not come */
            partsMissing: number;
        };
        PosterView: {
            /** Format: uuid */
            id: string;
            sha256: string;
            /** @description pixels */
            width: number;
            height: number;
            lines: {
                text: string;
                /** @description corners, clockwise from the upper left; pixels */
                box: number[][];
            }[];
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
            /** @description number of the order it was split from, whose caller and thread are also those of this one */
            partOf: string | null;
            channel: string;
            kind: string;
            text: string;
            demand: string | null;
            link: string | null;
            /** @description what stood behind the link when it was filed */
            linkCaptureId: string | null;
            /** @description nothing could be kept of it */
            linkFailed: boolean;
            address: string | null;
            /** @description of a school: P1 to J9 */
            grade: string | null;
            className: string | null;
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
            messages: components["schemas"]["TalkMessage"][];
            /** @description it is over and nobody has called back yet */
            mayVisit: boolean;
            /** @description null when the number called once */
            sameNumber: {
                /** @description matters from the same telephone number in 90 days, this one among them */
                count: number;
                /** @description those whose case the reader may see */
                others: {
                    number: string;
                    /** Format: uuid */
                    caseId: string;
                }[];
            } | null;
            /** @description null: not to be mediated, it is handled with its case */
            course: components["schemas"]["ComplaintCourse"] | null;
            /** @description what became of its clocks, those of the hotline too */
            ended: components["schemas"]["EndedClock"][];
        };
        ComplaintCourse: {
            state: string;
            zh: string;
            en: string;
            clock: {
                /** @description row of the deadlines, DL01 to DL39, or LOOK, or URGENT */
                id: string;
                zh: string;
                en: string;
                /**
                 * Format: date
                 * @description the day that set it going; not counted
                 */
                since: string;
                /** Format: date */
                dueDay: string;
                /** @enum {string} */
                urgency: "overdue" | "red" | "amber" | "green";
                /** @description lies in a year whose holidays are not known yet */
                provisional: boolean;
                /** @description empty: a term of the product */
                basis: {
                    zh: string;
                    en: string;
                }[];
            } | null;
            /** @description what the caller may do now, with what still blocks it */
            actions: components["schemas"]["CaseAction"][];
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
        EndedClock: {
            /** @description row of the deadlines, DL01 to DL39, or LOOK, or URGENT */
            id: string;
            zh: string;
            en: string;
            /**
             * Format: date
             * @description the day that set it going; not counted
             */
            since: string;
            /** Format: date */
            dueDay: string;
            /** @description empty: a term of the product */
            basis: {
                zh: string;
                en: string;
            }[];
            /** Format: date */
            endedOn: string;
            /**
             * @description over: it ran for the public, and nobody was late
             * @enum {string}
             */
            outcome: "met" | "late" | "over";
        };
        CaseCounts: {
            total: number;
            /** @description very many cases bear the words of q: what is counted is at least so many, the list itself goes on to its end */
            atLeast: boolean;
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
                unassigned: number;
                unanswered: number;
                idle: number;
                diary: number;
                closed: number;
            };
        };
        NextCase: {
            id: string | null;
            case: components["schemas"]["CaseView"] | null;
            /** @description state in which the case before is now */
            moved: string | null;
        };
        /** @description A step with the case before */
        StepBefore: {
            action: string;
            version: number;
            note?: string;
            /** @description guard facts recorded with this step */
            facts?: {
                [key: string]: unknown;
            };
            /** Format: uuid */
            caseId: string;
        };
        SavedView: {
            /** Format: uuid */
            id: string;
            name: string;
            query: string;
            shared: boolean;
            mine: boolean;
            /** Format: date-time */
            createdAt: string;
            /** @description the caller is told once so many cases were opened since they last looked; null: never */
            alert: {
                atLeast: number;
                /** Format: date-time */
                seenAt: string;
            } | null;
        };
        BulkResult: {
            /** @description null: a dry run, or nothing changed */
            runId: string | null;
            /** @description how many match */
            total: number;
            cap: number;
            changed: number;
            same: number;
            refused: {
                number: string;
                reason: {
                    zh: string;
                    en: string;
                };
            }[];
        };
        BulkRun: {
            /** Format: uuid */
            id: string;
            /** Format: date-time */
            at: string;
            by: string;
            /** @description null: given back to whoever takes them */
            assignee: string | null;
            cases: number;
        };
        UserRow: {
            id: string;
            username: string;
            name: string;
            role: string;
            /** @description null: the whole city */
            districtCode: string | null;
            departmentCode: string | null;
            cardNumber: string | null;
            /** @description whose clerk the person is; schools and institutions only */
            institutionId: string | null;
            /** @description its name */
            institution: string | null;
            disabled: boolean;
            twoFactorEnabled: boolean;
            /** @description where the person is officer, second officer or reviewer */
            openCases: number;
            openTasks: number;
        };
        AuditRow: {
            seq: number;
            /** Format: date-time */
            at: string;
            /** @description null: the system */
            actor: string | null;
            action: string;
            subject: string;
            detail: {
                [key: string]: unknown;
            };
        };
        AuditVerdict: {
            records: number;
            cases: number;
            broken: number;
            first: {
                /** @enum {string} */
                log: "audit" | "case";
                /** @description number of the record in its chain */
                seq: string;
                /** @description number of the case */
                case: string | null;
                why: string;
            }[];
            /** Format: date-time */
            at: string;
        };
        DeadlineBoard: {
            /** Format: date */
            today: string;
            total: {
                overdue: number;
                today: number;
                /** @description within seven days, today left out */
                week: number;
                later: number;
            };
            /** @description most overdue first */
            officers: {
                /** @description null: nobody has them */
                id: string | null;
                name: string | null;
                overdue: number;
                today: number;
                /** @description within seven days, today left out */
                week: number;
                later: number;
            }[];
        };
        Escalation: {
            /** Format: uuid */
            caseId: string;
            number: string;
            institution: string;
            districtCode: string | null;
            assignee: string | null;
            /** @description who stands in for the assignee today */
            deputy: string | null;
            /** @description of the caller, or of somebody for whom the caller stands in today */
            mine: boolean;
            deadline: {
                zh: string;
                en: string;
            };
            /** Format: date */
            dueDay: string;
            level: number;
            text: {
                zh: string;
                en: string;
            };
            /** Format: date-time */
            at: string;
        };
        CaseDesk: {
            tasks: components["schemas"]["CaseTask"][];
            links: components["schemas"]["CaseLink"][];
            referrals: components["schemas"]["Referral"][];
            /** @description what the institution was asked and answered, newest first, at most 50 */
            invitations: components["schemas"]["Invitation"][];
            /** @description confirmed words on pages, at most 50, and whether they still stand there */
            corrections: components["schemas"]["Correction"][];
        };
        CaseTask: {
            /** Format: uuid */
            id: string;
            /**
             * @description own: somebody entered it; the others were entered by the product
             * @enum {string}
             */
            kind: "own" | "reappeared" | "promise-due" | "recheck";
            /** @description what was written; of a day that the product entered, the words it is about */
            title: string;
            dueDay: string | null;
            assignee: {
                id: string;
                name: string;
            } | null;
            doneAt: string | null;
        };
        CaseLink: {
            /** Format: uuid */
            id: string;
            /**
             * @description what the other case is to this one
             * @enum {string}
             */
            kind: "related" | "parent" | "child" | "same-address";
            /** Format: uuid */
            caseId: string;
            number: string;
            institution: string;
            state: string;
            open: boolean;
        };
        Referral: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            caseId: string;
            number: string;
            institution: string;
            mainViolation: string;
            severity: number;
            fromDistrict: string | null;
            fromDepartment: string | null;
            toDistrict: string | null;
            toDepartment: string;
            reason: string;
            /** @enum {string} */
            state: "OFFERED" | "ACCEPTED" | "REFUSED" | "WITHDRAWN";
            /** Format: date */
            dueDay: string;
            offeredBy: string;
            /** Format: date-time */
            offeredAt: string;
            answer: string | null;
            answeredAt: string | null;
            /** @description offered more than twice: for the supervision office */
            toAndFro: boolean;
            mayAnswer: boolean;
        };
        Invitation: {
            /** Format: uuid */
            id: string;
            institution: string;
            /** @description district of the office that asks */
            districtCode: string | null;
            departmentCode: string | null;
            asked: string;
            points: {
                /**
                 * @description what the point rests on: a page, a ledger, or what somebody told
                 * @enum {string}
                 */
                kind: "page" | "ledger" | "told";
                violation: string;
                /** @description words of a page; null for what rests on a ledger or was told */
                quote: string | null;
                /** @description where they stand; null when that is not the institution’s to know */
                url: string | null;
                basis: {
                    zh: string;
                    en: string;
                }[];
            }[];
            /**
             * Format: date
             * @description last day for the answer
             */
            dueDay: string;
            /** Format: date-time */
            invitedAt: string;
            /**
             * @description LATE: its day is over; an answer is taken all the same
             * @enum {string}
             */
            state: "OPEN" | "LATE" | "ANSWERED" | "WITHDRAWN";
            reply: {
                /** Format: date-time */
                at: string;
                /** @description taken down by an officer */
                onPaper: boolean;
                words: string;
                /** @description what is put right */
                promise: string | null;
                /** @description by which day */
                promisedDay: string | null;
                files: {
                    /** Format: uuid */
                    id: string;
                    name: string;
                    /** @description bytes */
                    size: number;
                }[];
            } | null;
            invitedBy: string;
            /** @description somebody of the institution has an account */
            hasClerk: boolean;
        };
        Correction: {
            /** Format: uuid */
            findingId: string;
            violation: string;
            quote: string;
            /**
             * Format: uuid
             * @description the evidence: the page as it was
             */
            captureId: string;
            /** Format: date-time */
            capturedAt: string;
            /**
             * Format: date-time
             * @description the latest look at the page
             */
            lookedAt: string;
            /** @description the latest capture of a changed page; null: none since the evidence */
            changedAt: string | null;
            /**
             * @description no look since; the words still stand there; they are gone; they were gone and stand there again
             * @enum {string}
             */
            state: "unseen" | "still" | "gone" | "back";
        };
        JointMeasure: {
            /** Format: uuid */
            id: string;
            case: {
                /** Format: uuid */
                id: string;
                number: string;
                districtCode: string | null;
            };
            institution: {
                /** Format: uuid */
                id: string;
                name: string;
            };
            /** @enum {string} */
            measure: "talk" | "warning" | "reminder" | "yellow-card" | "red-card" | "blacklist" | "annual-check" | "credit-file" | "dishonest-list" | "founder-ban" | "take-down" | "bank-notice" | "tax-notice" | "conference";
            /** @enum {string} */
            ground: "fine" | "repeat" | "closed-with-fees" | "false-material" | "refusal" | "serious-listing";
            /** @description who is struck, where a measure strikes a person */
            person: string | null;
            note: string;
            /** @description codes of the departments that were told */
            told: string[];
            /** Format: date */
            fromDay: string;
            /** @description last day; null: none */
            untilDay: string | null;
            /**
             * @description OVER: its term is over
             * @enum {string}
             */
            state: "ACTIVE" | "OVER" | "ENDED";
            recordedBy: string;
            /** Format: date-time */
            recordedAt: string;
            ended: {
                /** @enum {string} */
                end: "repaired" | "lifted";
                by: string;
                /** Format: date-time */
                at: string;
                note: string;
            } | null;
            basis: {
                zh: string;
                en: string;
            }[];
            mayEnd: boolean;
        };
        OwnInvitation: {
            /** Format: uuid */
            id: string;
            institution: string;
            /** @description district of the office that asks */
            districtCode: string | null;
            departmentCode: string | null;
            asked: string;
            points: {
                /**
                 * @description what the point rests on: a page, a ledger, or what somebody told
                 * @enum {string}
                 */
                kind: "page" | "ledger" | "told";
                violation: string;
                /** @description words of a page; null for what rests on a ledger or was told */
                quote: string | null;
                /** @description where they stand; null when that is not the institution’s to know */
                url: string | null;
                basis: {
                    zh: string;
                    en: string;
                }[];
            }[];
            /**
             * Format: date
             * @description last day for the answer
             */
            dueDay: string;
            /** Format: date-time */
            invitedAt: string;
            /**
             * @description LATE: its day is over; an answer is taken all the same
             * @enum {string}
             */
            state: "OPEN" | "LATE" | "ANSWERED" | "WITHDRAWN";
            reply: {
                /** Format: date-time */
                at: string;
                /** @description taken down by an officer */
                onPaper: boolean;
                words: string;
                /** @description what is put right */
                promise: string | null;
                /** @description by which day */
                promisedDay: string | null;
                files: {
                    /** Format: uuid */
                    id: string;
                    name: string;
                    /** @description bytes */
                    size: number;
                }[];
            } | null;
        };
        CaseDocument: {
            /** Format: uuid */
            id: string;
            type: string;
            number: string | null;
            /** @enum {string} */
            state: "DRAFT" | "ISSUED";
            version: number;
            complaintId: string | null;
            /** @description blanks filled by hand, by their keys */
            values: {
                [key: string]: string;
            };
            author: string;
            /** Format: date-time */
            updatedAt: string;
            issues: {
                issue: number;
                /** Format: date-time */
                at: string;
                actor: string;
                sha256: string;
                size: number;
            }[];
        };
        DocumentPreview: {
            title: string;
            number: string | null;
            parts: ({
                /** @enum {string} */
                kind: "paragraph" | "to";
                lines: {
                    text: string;
                    /** @description key of the field that is still to be filled */
                    blank?: string;
                }[][];
            } | {
                /** @constant */
                kind: "rows";
                rows: {
                    label: string;
                    lines: {
                        text: string;
                        /** @description key of the field that is still to be filled */
                        blank?: string;
                    }[][];
                }[];
            } | {
                /** @constant */
                kind: "evidence";
            } | {
                /** @constant */
                kind: "sign";
                lines: string[];
            } | {
                /** @constant */
                kind: "seal";
                office: {
                    text: string;
                    /** @description key of the field that is still to be filled */
                    blank?: string;
                }[];
                day: {
                    text: string;
                    /** @description key of the field that is still to be filled */
                    blank?: string;
                }[];
            })[];
            evidence: {
                title: string;
                url: string;
                fetchedAt: string;
                sha256: string;
            }[];
            fields: {
                key: string;
                zh: string;
                en: string;
                /** @enum {string} */
                kind: "text" | "long" | "day";
                optional: boolean;
                value: string;
                /** @description the case fills it */
                known: boolean;
            }[];
            /** @description keys of the blanks that keep it from being issued */
            missing: string[];
        };
        ReplyText: {
            id: string;
            zh: string;
            en: string;
            text: string;
            missing: string[];
        };
        PageChanges: {
            before: {
                /** Format: uuid */
                id: string;
                /** Format: date-time */
                fetchedAt: string;
                title: string;
            };
            after: {
                /** Format: uuid */
                id: string;
                /** Format: date-time */
                fetchedAt: string;
                title: string;
            };
            added: number;
            removed: number;
            /** @description 0..1; 1: the same text */
            similarity: number;
            /** @description in the order of the page, with a few unchanged lines around each change */
            changes: components["schemas"]["LineChange"][];
        };
        LineChange: {
            /** @constant */
            kind: "same";
            lines: string[];
            hidden: number;
        } | {
            /** @constant */
            kind: "added";
            lines: string[];
        } | {
            /** @constant */
            kind: "removed";
            lines: string[];
        } | {
            /** @constant */
            kind: "edited";
            before: string;
            after: string;
            spans: {
                from: number;
                to: number;
                text: string;
            }[];
        };
        PageTimeline: {
            /** Format: uuid */
            pageId: string;
            url: string;
            title: string;
            /** Format: date-time */
            firstSeenAt: string;
            /** Format: date-time */
            lastSeenAt: string;
            captures: {
                /** Format: uuid */
                id: string;
                /** Format: date-time */
                fetchedAt: string;
                sha256: string;
                size: number;
                status: number;
                /** @description differs from the one before in counters, clocks and the like alone */
                quiet: boolean;
                findings: number;
                /** @description later looks that found the same */
                seenAgain: number;
                /** Format: date-time */
                lastSeenAt: string;
            }[];
            /** @description there are older captures than these */
            more: boolean;
        };
        AdvertView: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "text" | "picture";
            /** @description the first 300 characters of a copy */
            excerpt: string;
            pictureId: string | null;
            /** @description all pages that show or showed it */
            pages: number;
            /** @description of these, pages of other districts, which the caller does not see */
            elsewhere: number;
            /** @description behind the copies that the caller sees, most alike first; at most 8 of them */
            institutions: {
                /** Format: uuid */
                id: string;
                name: string;
            }[];
            /** @description all of these, of at most 200 copies */
            institutionCount: number;
            districts: string[];
            findings: number;
            /** Format: date-time */
            firstSeenAt: string;
            /** Format: date-time */
            lastSeenAt: string;
            /** @description one a page, most alike first; at most 200, beside a listing at most 10 */
            copies: components["schemas"]["AdvertCopy"][];
        };
        AdvertCopy: {
            /** Format: uuid */
            captureId: string;
            /** Format: uuid */
            pageId: string;
            url: string;
            title: string;
            /** @description name of the source that shows it */
            source: string;
            channel: string;
            pictureId: string | null;
            institution: {
                /** Format: uuid */
                id: string;
                name: string;
            } | null;
            districtCode: string | null;
            /** Format: date-time */
            fetchedAt: string;
            /** @description 0..1, to the copy that was met first */
            similarity: number;
            /** @description alleged of this page */
            findings: number;
            caseId: string | null;
        };
        AdvertRow: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "text" | "picture";
            /** @description the first 300 characters of a copy */
            excerpt: string;
            pictureId: string | null;
            /** @description all pages that show or showed it */
            pages: number;
            /** @description of these, pages of other districts, which the caller does not see */
            elsewhere: number;
            /** @description behind the copies that the caller sees, most alike first; at most 8 of them */
            institutions: {
                /** Format: uuid */
                id: string;
                name: string;
            }[];
            /** @description all of these, of at most 200 copies */
            institutionCount: number;
            districts: string[];
            findings: number;
            /** Format: date-time */
            firstSeenAt: string;
            /** Format: date-time */
            lastSeenAt: string;
        };
        ListingAdverts: {
            items: {
                /** Format: uuid */
                id: string;
                /** @enum {string} */
                kind: "text" | "picture";
                /** @description the first 300 characters of a copy */
                excerpt: string;
                pictureId: string | null;
                /** @description all pages that show or showed it */
                pages: number;
                /** @description of these, pages of other districts, which the caller does not see */
                elsewhere: number;
                /** @description behind the copies that the caller sees, most alike first; at most 8 of them */
                institutions: {
                    /** Format: uuid */
                    id: string;
                    name: string;
                }[];
                /** @description all of these, of at most 200 copies */
                institutionCount: number;
                districts: string[];
                findings: number;
                /** Format: date-time */
                firstSeenAt: string;
                /** Format: date-time */
                lastSeenAt: string;
                /** @description one a page, most alike first; at most 200, beside a listing at most 10 */
                copies: components["schemas"]["AdvertCopy"][];
            }[];
        };
        MergeDecision: {
            /** Format: uuid */
            id: string;
            seq: number;
            /** Format: date-time */
            at: string;
            kind: string;
            /** @description null: the system */
            actor: string | null;
            fromId: string | null;
            /** @description name of the institution, number of the case or of the order that is split */
            from: string | null;
            intoId: string | null;
            into: string | null;
            partOfId: string | null;
            undoesId: string | null;
            undone: boolean;
            note: string;
            reasons: {
                kind: string;
                value: string;
                points: number;
            }[];
            /** @description how many things it moved */
            items: number;
        };
        MergeSuggestion: {
            left: components["schemas"]["InstitutionCard"];
            right: components["schemas"]["InstitutionCard"];
            score: number;
            reasons: {
                kind: string;
                value: string;
                points: number;
            }[];
        };
        InstitutionCard: {
            /** Format: uuid */
            id: string;
            name: string;
            districtCode: string | null;
            licenceStatus: string;
            origin: string;
            identifiers: {
                kind: string;
                value: string;
                source: string;
            }[];
            complaints: number;
            findings: number;
            /** @description number of the open case */
            openCase: string | null;
        };
        InstitutionProfile: {
            institution: components["schemas"]["InstitutionRow"];
            legalNature: string | null;
            identifiers: {
                /** Format: uuid */
                id: string;
                kind: string;
                value: string;
                /** @description register, staff, the address of the page or the number of the complaint that shows it */
                source: string;
                /** Format: date-time */
                from: string;
                to: string | null;
                /** @description the name under which it was kept, before a merge */
                of: string;
            }[];
            /** @description what went up in it */
            merged: {
                /** Format: uuid */
                id: string;
                name: string;
            }[];
            risk: components["schemas"]["Risk"];
            violations: {
                violation: string;
                confirmed: number;
                open: number;
                rejected: number;
            }[];
            cases: {
                /** Format: uuid */
                id: string;
                number: string;
                state: string;
                /** Format: date-time */
                openedAt: string;
                closedAt: string | null;
                /** @description kind of decision */
                outcome: string | null;
                measures: {
                    kind: string;
                    amount: number | null;
                }[];
            }[];
            complaints: {
                /** Format: uuid */
                id: string;
                number: string;
                kind: string;
                text: string;
                /** Format: date-time */
                filedAt: string;
                caseId: string | null;
            }[];
            adverts: {
                /** Format: uuid */
                id: string;
                title: string;
                url: string;
                channel: string;
                /** Format: date-time */
                seenAt: string;
                /** Format: uuid */
                captureId: string;
                findings: number;
            }[];
        };
        InstitutionRow: {
            /** Format: uuid */
            id: string;
            name: string;
            districtCode: string | null;
            /** @enum {string} */
            licenceStatus: "licensed" | "unlicensed" | "overdue" | "unknown";
            category: string | null;
            origin: string;
            complaints: number;
            findings: number;
            openCase: {
                /** Format: uuid */
                id: string;
                number: string;
            } | null;
        };
        Risk: {
            score: number;
            /** @enum {string} */
            level: "red" | "orange" | "yellow" | "none";
            /** @description highest first, each with what it rests on */
            factors: {
                zh: string;
                en: string;
                key: string;
                points: number;
                most: number;
            }[];
            /** @description a person said otherwise; `score` and `level` are theirs then */
            set: {
                score: number;
                reason: string;
                by: string;
                /** Format: date-time */
                at: string;
            } | null;
        };
        ImportBatch: {
            /** Format: uuid */
            id: string;
            fileName: string;
            size: number;
            /** @enum {string} */
            channel: "hotline-12345" | "hotline-12315";
            /** @enum {string} */
            state: "UPLOADED" | "WAITING" | "RUNNING" | "DONE" | "FAILED" | "UNDOING" | "UNDONE";
            rowsTotal: number;
            rowsDone: number;
            imported: number;
            duplicates: number;
            rejected: number;
            warned: number;
            /** @description orders here already that say something else now */
            changed: number;
            undone: number;
            /** @description left at the undoing, because somebody works on them */
            kept: number;
            error: {
                zh: string;
                en: string;
            } | null;
            createdBy: string;
            /** Format: date-time */
            createdAt: string;
            finishedAt: string | null;
        };
        ImportFault: {
            row: number;
            orderNo: string;
            problem: {
                zh: string;
                en: string;
            };
            fatal: boolean;
        };
        ImportProfile: {
            name: string;
            /** @enum {string} */
            channel: "hotline-12345" | "hotline-12315";
            columns: {
                [key: string]: string;
            };
        };
        PushSource: {
            /** Format: uuid */
            id: string;
            name: string;
            channel: string;
            perMinute: number;
            /** Format: date-time */
            createdAt: string;
            revokedAt: string | null;
            lastUsedAt: string | null;
        };
        PushedOrder: {
            orderNo: string;
            content: string;
            /** Format: date-time */
            receivedAt: string;
            appealType?: string;
            institutionName?: string;
            place?: string;
            grade?: string;
            className?: string;
            callerName?: string;
            callerPhone?: string;
            title?: string;
            category?: string;
            urgency?: string;
            dueAt?: string;
            unit?: string;
            status?: string;
            result?: string;
            satisfaction?: string;
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
            /** @description the ledger it stands in; title and quote begin with its Chinese name */
            ledger: {
                zh: string;
                en: string;
            } | null;
            url: string | null;
            /** Format: date-time */
            happenedAt: string;
        };
        Overview: {
            /** Format: date-time */
            asOf: string;
            /** @description code of the district, or `city` */
            of: string;
            tiles: {
                /** @description of the indicator */
                id: string;
                zh: string;
                en: string;
                unit: string;
                definition: {
                    zh: string;
                    en: string;
                };
                /** @description null: nothing to reckon with */
                value: number | null;
            }[];
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
        Indicator: {
            id: string;
            zh: string;
            en: string;
            topic: string;
            /** @enum {string} */
            kind: "count" | "sum" | "share" | "rate" | "mean";
            unit: string;
            definition: {
                zh: string;
                en: string;
            };
            /** @description days up to the moment that count; null: how things stand */
            days: number | null;
            partsOnly: boolean;
            /** @description id of a count that is shown below it */
            below: string | null;
            alsoName: {
                zh: string;
                en: string;
            } | null;
            better: ("high" | "low") | null;
            /** @enum {string} */
            audience: "public" | "staff";
            owner: {
                zh: string;
                en: string;
            };
            /** @description of the formula */
            version: number;
            /** @description null: nothing is known of that day */
            asOf: string | null;
            /** @description the city first */
            units: {
                unit: string;
                /** @description null: nothing to reckon with, or withheld, or known in its parts only */
                value: number | null;
                also: number | null;
                n: number;
                d: number;
                rows: number;
                withheld: boolean;
                /** @description largest first */
                parts: {
                    part: string;
                    name: {
                        zh: string;
                        en: string;
                    };
                    value: number | null;
                    /** @description matters counted */
                    rows: number;
                    /** @description too few matters to be shown in public */
                    withheld: boolean;
                }[];
            }[];
            /** @description values written down, oldest first */
            course: {
                /** Format: date */
                day: string;
                unit: string;
                value: number | null;
            }[];
            sql: string;
        };
        IndicatorList: {
            /** @description the day of the figures; null: none were taken yet */
            day: string | null;
            takenAt: string | null;
            unit: string;
            items: components["schemas"]["IndicatorFigure"][];
        };
        IndicatorFigure: {
            id: string;
            zh: string;
            en: string;
            topic: string;
            /** @enum {string} */
            kind: "count" | "sum" | "share" | "rate" | "mean";
            unit: string;
            definition: {
                zh: string;
                en: string;
            };
            /** @description days up to the moment that count; null: how things stand */
            days: number | null;
            partsOnly: boolean;
            /** @description id of a count that is shown below it */
            below: string | null;
            alsoName: {
                zh: string;
                en: string;
            } | null;
            better: ("high" | "low") | null;
            /** @enum {string} */
            audience: "public" | "staff";
            owner: {
                zh: string;
                en: string;
            };
            /** @description of the formula */
            version: number;
            /** @description null: nothing to reckon with, or withheld, or known in its parts only */
            value: number | null;
            also: number | null;
            n: number;
            d: number;
            rows: number;
            withheld: boolean;
            /** @description largest first */
            parts: {
                part: string;
                name: {
                    zh: string;
                    en: string;
                };
                value: number | null;
                /** @description matters counted */
                rows: number;
                /** @description too few matters to be shown in public */
                withheld: boolean;
            }[];
            before: number | null;
        };
        IndicatorMatters: {
            id: string;
            zh: string;
            en: string;
            topic: string;
            /** @enum {string} */
            kind: "count" | "sum" | "share" | "rate" | "mean";
            unit: string;
            definition: {
                zh: string;
                en: string;
            };
            /** @description days up to the moment that count; null: how things stand */
            days: number | null;
            partsOnly: boolean;
            /** @description id of a count that is shown below it */
            below: string | null;
            alsoName: {
                zh: string;
                en: string;
            } | null;
            better: ("high" | "low") | null;
            /** @enum {string} */
            audience: "public" | "staff";
            owner: {
                zh: string;
                en: string;
            };
            /** @description of the formula */
            version: number;
            /** Format: date-time */
            asOf: string;
            /** @description `city` or the code of a district */
            of: string;
            partName: {
                zh: string;
                en: string;
            } | null;
            value: number | null;
            n: number;
            d: number;
            items: components["schemas"]["IndicatorMatter"][];
            nextCursor: string | null;
            total: number;
        };
        IndicatorMatter: {
            /** @enum {string} */
            kind: "case" | "complaint" | "listing" | "finding" | "ledger-row" | "institution" | "report";
            /** @description empty: not for the reader */
            title: string;
            about: {
                zh: string;
                en: string;
            } | null;
            districtCode: string | null;
            part: {
                zh: string;
                en: string;
            } | null;
            n: number;
            d: number;
            t: number | null;
            opens: {
                /** @enum {string} */
                page: "case" | "institution" | "ledger" | "report";
                id: string;
                unit?: string;
                /** Format: date */
                day?: string;
            } | null;
        };
        PublicIndicatorList: {
            /** @description the day of the figures; null: none were taken yet */
            day: string | null;
            takenAt: string | null;
            unit: string;
            items: components["schemas"]["IndicatorFigure"][];
        };
        SourceView: {
            source: components["schemas"]["SourceRow"];
            /** @description as they hold: of the source, else of its group, else the usual ones */
            settings: components["schemas"]["SourceSettings"];
            /** @description settings that the source does not have of its own */
            inherited: string[];
            versions: {
                version: number;
                /** Format: date-time */
                at: string;
                actor: string | null;
                /** @description against the version before; null: not declared */
                changed: {
                    field: string;
                    before: string | null;
                    after: string | null;
                }[];
            }[];
            /** @description open and closed, newest first */
            issues: components["schemas"]["SourceIssue"][];
            /** @description the last twenty */
            runs: components["schemas"]["RunRow"][];
        };
        SourceRow: {
            /** Format: uuid */
            id: string;
            key: string;
            name: string;
            /** @enum {string} */
            kind: "website" | "sitemap" | "feed" | "wechat" | "listing" | "app-store" | "upload";
            /** @enum {string} */
            channel: "mass_media" | "platform_ad" | "public_place" | "residential" | "campus" | "own_account" | "own_site" | "app_store" | "private";
            /** @enum {string} */
            publisher: "institution" | "school" | "government" | "news" | "platform" | "unknown";
            startUrls: string[];
            enabled: boolean;
            /**
             * @description trouble: an issue is open; new: not walked yet; off: not watched
             * @enum {string}
             */
            health: "ok" | "trouble" | "new" | "off";
            group: {
                key: string;
                name: string;
            } | null;
            institution: {
                /** Format: uuid */
                id: string;
                name: string;
            } | null;
            pages: number;
            /** @description open ones */
            issues: components["schemas"]["SourceIssue"][];
            lastRun: components["schemas"]["RunRow"] | null;
            /** Format: date-time */
            nextRunAt: string;
        };
        SourceIssue: {
            /** @description why fetches fail (dns, wall, robots, http-5xx ...), or no-pages, no-listings, stuck */
            kind: string;
            detail: string;
            /** @description walks in a row that met it */
            runs: number;
            /** Format: date-time */
            openedAt: string;
            closedAt: string | null;
        };
        RunRow: {
            /** Format: uuid */
            id: string;
            source: {
                /** Format: uuid */
                id: string;
                name: string;
            };
            /** @enum {string} */
            cause: "scheduled" | "test" | "complaint";
            /** @enum {string} */
            state: "RUNNING" | "DONE" | "FAILED" | "STOPPED";
            startedAt: string | null;
            finishedAt: string | null;
            /** @description fetched, unchanged, skipped, failed and open together */
            discovered: number;
            fetched: number;
            unchanged: number;
            skipped: number;
            failed: number;
            /** @description wait or are being fetched */
            open: number;
            bytes: number;
            pagesPerSecond: number;
        };
        SourceSettings: {
            maxPages: number;
            maxDepth: number;
            ratePerSecond: number;
            /** @enum {string} */
            render: "auto" | "never" | "always";
            /** @description read as posters, at most so many a page */
            pictures: number;
            intervalMinutes: number;
            /** @description hours of China in which it is walked; none: always */
            windows: {
                /** @description on which the window begins, 1 is Monday; left out: every day */
                days?: number[];
                from: string;
                /** @description at or before `from` it is of the next day: 22:00 to 06:00 */
                to: string;
            }[];
            /** @description words that change by themselves; a change of nothing else is none */
            noise: string[];
        };
        SourceImport: {
            created: number;
            changed: number;
            same: number;
            rejected: {
                /** @description as Excel counts */
                row: number;
                key: string;
                column: {
                    zh: string;
                    en: string;
                };
                problem: {
                    zh: string;
                    en: string;
                };
            }[];
        };
        SourceGroup: {
            key: string;
            name: string;
            settings: {
                maxPages?: number;
                maxDepth?: number;
                ratePerSecond?: number;
                /** @enum {string} */
                render?: "auto" | "never" | "always";
                pictures?: number;
                intervalMinutes?: number;
                windows?: {
                    /** @description on which the window begins, 1 is Monday; left out: every day */
                    days?: number[];
                    from: string;
                    /** @description at or before `from` it is of the next day: 22:00 to 06:00 */
                    to: string;
                }[];
                noise?: string[];
            };
            /** @description that belong to it */
            sources: number;
            /** Format: date-time */
            changedAt: string;
        };
        WorkerView: {
            /** Format: uuid */
            id: string;
            /** @description machine and process */
            name: string;
            /** @enum {string} */
            state: "alive" | "draining" | "silent" | "lost" | "closed";
            /** Format: date-time */
            startedAt: string;
            /** Format: date-time */
            heartbeatAt: string;
            /** @description in its hands */
            hosts: number;
            inFlight: number;
            pages: number;
            failed: number;
            pagesPerSecond: number;
            rssMb: number;
        };
        FleetView: {
            /** Format: date-time */
            asOf: string;
            workers: components["schemas"]["WorkerView"][];
            pagesPerSecond: number;
            /** @description addresses that wait */
            waiting: number;
            /** @description walks under way */
            running: number;
            deadLetters: number;
            stoppedHosts: number;
            /** @description since when the oldest piece of work of each kind is due, in seconds; above 600 something is stuck */
            oldest: {
                queue: string;
                seconds: number;
            }[];
        };
        RunView: {
            run: components["schemas"]["RunRow"];
            /** @description most frequent first */
            reasons: {
                /** @enum {string} */
                state: "SKIPPED" | "FAILED";
                reason: string;
                count: number;
            }[];
        };
        DeadLetter: {
            /** @enum {string} */
            kind: "fetch" | "listing" | "complaint";
            id: string;
            /** @description address, title or number */
            subject: string;
            reason: string;
            detail: string | null;
            /** Format: date-time */
            at: string;
        };
        HostRow: {
            name: string;
            /** @enum {string} */
            state: "stopped" | "held" | "resting" | "ready" | "idle";
            /** @description pause between two requests as it holds */
            delayMs: number;
            /** @description pause that robots.txt wishes */
            robotsMs: number | null;
            waiting: number;
            fetched: number;
            failed: number;
            heldBy: string | null;
            stoppedAt: string | null;
            stopReason: string | null;
            nextAt: string | null;
        };
        CrawlUrlRow: {
            id: string;
            url: string;
            state: string;
            reason: string | null;
            detail: string | null;
            depth: number;
            attempts: number;
            doneAt: string | null;
        };
        RobotsOverride: {
            /** Format: uuid */
            id: string;
            host: string;
            reason: string;
            /** @enum {string} */
            state: "waiting" | "in-force" | "ended" | "revoked";
            requestedBy: {
                id: string;
                name: string;
            };
            /** Format: date-time */
            requestedAt: string;
            approvedBy: string | null;
            approvedAt: string | null;
            /** Format: date-time */
            validUntil: string;
        };
        Material: {
            /** Format: uuid */
            id: string;
            name: string;
            size: number;
            sha256: string;
            url: string | null;
            note: string;
            /** @enum {string} */
            channel: "mass_media" | "platform_ad" | "public_place" | "residential" | "campus" | "own_account" | "own_site" | "app_store" | "private";
            addedBy: string;
            /** Format: date-time */
            addedAt: string;
            /** @enum {string} */
            state: "NEW" | "DONE" | "FAILED";
            pages: number;
            /** @description read as posters */
            pictures: number;
            findings: number;
            /** @description that they belong to and the caller sees, ten at most */
            cases: {
                /** Format: uuid */
                id: string;
                number: string;
            }[];
            /** @description what was not read, the first hundred of it */
            left: {
                part: string;
                why: string;
            }[];
            /** @description why nothing of it could be read */
            problem: string | null;
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
            /** @description what other ledgers said when the row was last filled from them */
            fed: {
                /** Format: date-time */
                at: string;
                /** @description the ledgers that were read */
                from: {
                    id: string;
                    zh: string;
                    en: string;
                }[];
                /** @description by field, as they were counted: the row may say otherwise */
                values: {
                    [key: string]: unknown;
                };
                n: number;
                /** @description counted: n of d */
                d: number;
            } | null;
            /** @description by field: the capture whose SHA-256 stands there, where the caller may see it */
            captures: {
                [key: string]: string;
            };
            violations: string[];
            /** @description by violation: the case it went into, where the caller sees it */
            cases: {
                [key: string]: string;
            };
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
            /** @description drafts of its rows can be counted from other ledgers */
            fed: boolean;
            /** @description when the unit changes a row, the office decides anew */
            decidedAnew: boolean;
            mayWrite: boolean;
            mayReadFiles: boolean;
            /** @description years */
            retention: number;
            fields: components["schemas"]["LedgerField"][];
            filters: string[];
            /** @description fields by which the rows stand under one another */
            tree?: {
                name: string;
                parent: string;
                says: string[];
            };
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
            /** @description an office decides it: what the caller sends for it changes nothing */
            decided: boolean;
            /** @description also: other words that sheets write for it */
            options?: {
                value: string;
                zh: string;
                en: string;
                also?: string[];
            }[];
        };
        LedgerImport: {
            /** Format: uuid */
            id: string;
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
            part: string;
            /** @description what stands in it, in one line */
            shows: {
                zh: string;
                en: string;
            };
            /** @description public rows, counted within the last five minutes */
            rows: number;
            /** @description last change of one of them */
            changedAt: string | null;
            fields: components["schemas"]["LedgerField"][];
            /** @description fields by which the rows stand under one another */
            tree?: {
                name: string;
                parent: string;
                says: string[];
            };
        };
        LedgerFile: {
            /** Format: uuid */
            id: string;
            name: string;
            mediaType: string;
            size: number;
            /** Format: date-time */
            addedAt: string;
            addedBy: string | null;
            /** @description by the public */
            downloads: number;
            removed: {
                /** Format: date-time */
                at: string;
                by: string | null;
                note: string;
            } | null;
        };
        Escrow: {
            institution: {
                /** Format: uuid */
                id: string;
                name: string;
            };
            districtCode: string | null;
            /** @description the county tries out full escrow */
            pilot: boolean;
            /** @description of the newest line of a bank; null: no statement within a year */
            lastDay: string | null;
            /** @description in all its accounts */
            balance: number | null;
            /** @description paid for lessons not yet taught, else what was declared as prepaid; null: not known */
            expected: number | null;
            /** @description balance as percent of what is expected */
            cover: number | null;
            /** @description open findings within a year */
            alarms: {
                runOff: number;
                escrow: number;
                months: number;
                lessons: number;
                yuan: number;
            };
            /** @description by the institution itself, newest */
            declared: {
                /** Format: date */
                day: string;
                /** @description yuan */
                prepaid: number;
                /** @description yuan */
                held: number;
            } | null;
            accounts: {
                account: string;
                bank: string | null;
                /** Format: date */
                lastDay: string;
                /** @description yuan */
                balance: number;
                untaught: number | null;
                /** @description of the run-off formula, for the month of the last line */
                points: number;
                warnAt: number;
                reasons: {
                    zh: string;
                    en: string;
                    points: number;
                }[];
            }[];
            limits: {
                /** @enum {string} */
                key: "runOff" | "escrow" | "months" | "lessons" | "yuan";
                zh: string;
                en: string;
                value: number;
                /** @enum {string} */
                unit: "months" | "lessons" | "yuan";
                /** @description in the records of a year; null: none */
                largest: number | null;
                /** @description open findings */
                over: number;
            }[];
            findings: {
                /** Format: uuid */
                id: string;
                /** @enum {string} */
                key: "runOff" | "escrow" | "months" | "lessons" | "yuan";
                /** Format: date */
                day: string;
                explanation: {
                    zh: string;
                    en: string;
                };
                caseId: string | null;
            }[];
            /** @description days with movements, oldest first */
            course: {
                /** Format: date */
                day: string;
                /** @description yuan */
                balance: number;
                untaught: number | null;
                /** @description yuan */
                paidIn: number;
                /** @description yuan */
                paidOut: number;
            }[];
        };
        EscrowList: {
            items: components["schemas"]["EscrowItem"][];
            total: number;
        };
        EscrowItem: {
            institution: {
                /** Format: uuid */
                id: string;
                name: string;
            };
            districtCode: string | null;
            /** @description the county tries out full escrow */
            pilot: boolean;
            /** @description of the newest line of a bank; null: no statement within a year */
            lastDay: string | null;
            /** @description in all its accounts */
            balance: number | null;
            /** @description paid for lessons not yet taught, else what was declared as prepaid; null: not known */
            expected: number | null;
            /** @description balance as percent of what is expected */
            cover: number | null;
            /** @description open findings within a year */
            alarms: {
                runOff: number;
                escrow: number;
                months: number;
                lessons: number;
                yuan: number;
            };
        };
        HalfMonthRollUp: {
            period: components["schemas"]["HalfMonth"];
            units: components["schemas"]["HalfMonthUnit"][];
            sums: {
                [key: string]: number | null;
            };
            /** @description codes of units that have sent nothing */
            missing: string[];
            /** @description counties see it once it is issued */
            circular: components["schemas"]["HalfMonthCircular"] | null;
            mayCircular: boolean;
        };
        HalfMonth: {
            id: string;
            zh: string;
            en: string;
            /** Format: date */
            from: string;
            /** Format: date */
            due: string;
            /** Format: date */
            today: string;
        };
        HalfMonthUnit: {
            districtCode: string;
            /** @enum {string} */
            state: "DRAFT" | "SIGNED" | "SUBMITTED" | "RETURNED";
            /** @enum {string} */
            standing: "open" | "remind" | "overdue" | "in-time" | "late";
            firstSentAt: string | null;
            /** @description 0: none yet */
            edition: number;
            /** @description of the last edition */
            figures: {
                [key: string]: number | null;
            } | null;
            /** @description what it asks of the city */
            asks: string;
            /** @description by the time of the first submission */
            rank: number | null;
        };
        HalfMonthCircular: {
            text: string;
            version: number;
            issuedAt: string | null;
            drafted: boolean;
        };
        HalfMonthReport: {
            id: string;
            districtCode: string;
            period: components["schemas"]["HalfMonth"];
            /** @enum {string} */
            state: "DRAFT" | "SIGNED" | "SUBMITTED" | "RETURNED";
            /** @enum {string} */
            standing: "open" | "remind" | "overdue" | "in-time" | "late";
            /** @description 0: nobody has written anything yet */
            version: number;
            figures: components["schemas"]["ReportFigures"];
            texts: {
                [key: string]: string;
            };
            author: string | null;
            signer: string | null;
            signedAt: string | null;
            returnNote: string | null;
            editions: {
                number: number;
                /** Format: date-time */
                sentAt: string;
                sentBy: string;
                sha256: string;
            }[];
            may: ("write" | "sign" | "submit" | "return")[];
        };
        ReportFigures: {
            /** Format: date-time */
            asOf: string;
            /**
             * Format: date-time
             * @description counted up to
             */
            until?: string;
            figures: components["schemas"]["ReportFigure"][];
            tables: components["schemas"]["ReportTable"][];
            /** @description none: signed before reports had them */
            attachments?: components["schemas"]["ReportAttachment"][];
        };
        ReportFigure: {
            id: string;
            /** @description of the formula; none: from before figures came from the indicators */
            version?: number;
            /** @description null: nothing to reckon with */
            now: number | null;
            /** @description null: nothing to reckon with */
            before?: number | null;
            /** @description null: nothing to reckon with */
            yearAgo?: number | null;
        };
        ReportTable: {
            id: string;
            rows: {
                part?: string;
                zh: string;
                en: string;
                count: number;
                breaches?: number;
            }[];
        };
        ReportAttachment: {
            /** @description the indicator */
            id: string;
            /** @description of its formula */
            version: number;
            /** @description among the units that have a value, from the highest down */
            place: number | null;
            /** @description how many units have a value */
            places: number;
            /** @description another unit has the same value */
            tied: boolean;
            rows: {
                /** @description empty: the whole */
                part: string;
                zh: string;
                en: string;
                /** @description null: nothing to reckon with */
                value: number | null;
                /** @description the same of the whole city */
                city: number | null;
                n: number;
                d: number;
            }[];
        };
        Draw: {
            /** Format: uuid */
            id: string;
            title: string;
            districtCode: string | null;
            /** Format: date-time */
            createdAt: string;
            drawnAt: string | null;
            commitment: string;
            poolHash: string;
            targets: number;
            inspectors: number;
            drawn: number;
            layers: {
                /** @enum {string} */
                layer: "high" | "raised" | "usual";
                size: number;
                share: number;
            }[];
            witness: string | null;
            seed: string | null;
            tasks: components["schemas"]["InspectionTask"][];
            mayDraw: boolean;
        };
        InspectionTask: {
            /** Format: uuid */
            id: string;
            institution: {
                /** Format: uuid */
                id: string;
                name: string;
            };
            inspectors: {
                id: string;
                name: string;
            }[];
            result: ("none" | "correct" | "pending" | "refused" | "unreachable") | null;
            note: string;
            inspectedOn: string | null;
            publishBy: string | null;
            publishedAt: string | null;
            /** @description the result should have been published */
            overdue: boolean;
        };
        Avoidance: {
            inspector: {
                id: string;
                name: string;
            };
            institution: {
                id: string;
                name: string;
            };
            reason: string;
            /** @enum {string} */
            state: "DECLARED" | "APPROVED" | "REFUSED";
            /** Format: date-time */
            declaredAt: string;
            decidedBy: string | null;
            decidedAt: string | null;
            note: string | null;
            mayDecide: boolean;
        };
        DrawRow: {
            /** Format: uuid */
            id: string;
            title: string;
            districtCode: string | null;
            /** Format: date-time */
            createdAt: string;
            drawnAt: string | null;
            commitment: string;
            poolHash: string;
            targets: number;
            inspectors: number;
            drawn: number;
            done: number;
            overdue: number;
        };
        PublicDrawRow: {
            /** Format: uuid */
            id: string;
            title: string;
            districtCode: string | null;
            /** Format: date-time */
            createdAt: string;
            drawnAt: string | null;
            commitment: string;
            poolHash: string;
            targets: number;
            inspectors: number;
            drawn: number;
        };
        PublicDraw: {
            title: string;
            districtCode: string | null;
            /** Format: date-time */
            preparedAt: string;
            /** Format: date-time */
            drawnAt: string;
            pool: {
                targets: {
                    id: string;
                    name: string;
                    category: string;
                    /** @enum {string} */
                    layer: "high" | "raised" | "usual";
                }[];
                inspectors: {
                    id: string;
                    avoid: string[];
                }[];
                shares: {
                    high: number;
                    raised: number;
                    usual: number;
                };
            };
            poolHash: string;
            commitment: string;
            secret: string;
            witness: string;
            seed: string;
            result: {
                target: string;
                inspectors: string[];
            }[];
            inspections: {
                target: string;
                result: ("none" | "correct" | "pending" | "refused" | "unreachable") | null;
                inspectedOn: string | null;
                overdue: boolean;
            }[];
        };
        SiteRecord: {
            /** Format: uuid */
            id: string;
            edition: number;
            sha256: string;
            author: string;
            /** Format: date-time */
            receivedAt: string;
            content: {
                /** Format: date-time */
                startedAt: string;
                /** Format: date-time */
                endedAt: string;
                place: string;
                officers: string[];
                /** @constant */
                told: true;
                recusal: string;
                representative: string;
                phone: string;
                present: string;
                checklist: {
                    [key: string]: "yes" | "no" | "na";
                };
                situation: string;
                opinion: string;
                witness: string;
                refused: boolean;
                result: ("none" | "correct" | "pending" | "refused" | "unreachable") | null;
                photos: {
                    sha256: string;
                    note: string;
                }[];
                signatures: {
                    [key: string]: string;
                };
            };
            photos: {
                sha256: string;
                note: string;
            }[];
        };
        Visit: {
            about: {
                /** @enum {string} */
                kind: "case" | "inspection";
                /** Format: uuid */
                id: string;
            };
            /** @description number of the case, or what the draw inspects */
            title: string;
            institution: {
                /** Format: uuid */
                id: string;
                name: string;
                address: string;
                phone: string;
                uscc: string;
                licence: string;
            };
            officers: {
                id: string;
                name: string;
                card: string;
            }[];
            /** @description of the last record that was kept; 0 when there is none */
            edition: number;
            /** @description the last record that was kept */
            record: {
                /** Format: date-time */
                startedAt: string;
                /** Format: date-time */
                endedAt: string;
                place: string;
                officers: string[];
                /** @constant */
                told: true;
                recusal: string;
                representative: string;
                phone: string;
                present: string;
                checklist: {
                    [key: string]: "yes" | "no" | "na";
                };
                situation: string;
                opinion: string;
                witness: string;
                refused: boolean;
                result: ("none" | "correct" | "pending" | "refused" | "unreachable") | null;
                photos: {
                    sha256: string;
                    note: string;
                }[];
                signatures: {
                    [key: string]: string;
                };
            } | null;
        };
        DeadlineSetting: {
            id: string;
            zh: string;
            en: string;
            /** @description what sets it going */
            start: {
                zh: string;
                en: string;
            };
            /** @description 0: as the product came */
            version: number;
            /** @description set otherwise than the product came, now or from a later day on */
            own: boolean;
            /** @description the law knows an extension */
            extensible: boolean;
            /** @description in their order; a clock takes the one of the day that set it going */
            periods: {
                /** @description counted in `unit`; negative: before the start */
                days: number;
                /**
                 * @description WD working days, CD calendar days
                 * @enum {string}
                 */
                unit: "WD" | "CD" | "month" | "year";
                /** @description how much longer the head may make it, in `unit`; null: not at all */
                extension: number | null;
                /** @description runs out on its day, workday or not */
                rigid: boolean;
                /** @description null: as far back as the product knows */
                from: string | null;
                /** @description null: until further notice */
                to: string | null;
                /** @description empty: a term that the office sets */
                basis: {
                    zh: string;
                    en: string;
                }[];
            }[];
            versions: {
                version: number;
                /** Format: date */
                from: string;
                /** @description null: as the product came */
                terms: {
                    /** @description counted in `unit`; negative: before the start */
                    days: number;
                    /**
                     * @description WD working days, CD calendar days
                     * @enum {string}
                     */
                    unit: "WD" | "CD" | "month" | "year";
                    /** @description how much longer the head may make it, in `unit`; null: not at all */
                    extension: number | null;
                    /** @description runs out on its day, workday or not */
                    rigid: boolean;
                    /** @description the rule; null: the same as before */
                    basis: string | null;
                } | null;
                note: string;
                by: string;
                /** Format: date-time */
                at: string;
            }[];
        };
        Wording: {
            id: string;
            /** @enum {string} */
            kind: "reply" | "document";
            zh: string;
            en: string;
            /** @description 0: as the product came */
            version: number;
            /** @description the place of the caller, a district or the city, has words of its own */
            own: boolean;
            /** @description codes of districts with words of their own; told to the city alone */
            districts: string[];
            /** @description what holds: paragraphs, then words of tables, then lines of signature; {name} is a blank, {name?} one that may stay empty */
            paragraphs: string[];
            /** @description what holds without own words: in a district the words of the city */
            builtIn: string[];
            versions: {
                version: number;
                /** @description null: taken back */
                paragraphs: string[] | null;
                note: string;
                by: string;
                /** Format: date-time */
                at: string;
            }[];
        };
        RouteView: {
            violation: string;
            /** @description 0: as the product came */
            version: number;
            /** @description another route than the one the product came with holds */
            own: boolean;
            route: {
                lead: string[];
                assist: string[];
                copy: string[];
            };
            builtIn: {
                lead: string[];
                assist: string[];
                copy: string[];
            };
            versions: {
                version: number;
                /** @description null: as the product came */
                route: {
                    lead: string[];
                    assist: string[];
                    copy: string[];
                } | null;
                note: string;
                by: string;
                /** Format: date-time */
                at: string;
            }[];
        };
        RecentLead: {
            /** Format: uuid */
            caseId: string;
            number: string;
            district: string | null;
            violation: string;
            /** @description where its gravest finding was seen */
            channel: string;
            /** @enum {string} */
            sector: "subject" | "sport" | "culture" | "science";
            /** @description whose queue it stands in */
            department: string | null;
        };
        OfficeView: {
            /** @description code of the unit or of the department */
            code: string;
            /** @enum {string} */
            kind: "unit" | "department";
            zh: string;
            en: string;
            /** @description 0: as the product came */
            version: number;
            /** @description other facts than those the product came with hold */
            own: boolean;
            contact: components["schemas"]["OfficeContact"];
            /** @description takes matters today */
            active: boolean;
            builtIn: components["schemas"]["OfficeContact"];
            versions: {
                version: number;
                /** @description null: as the product came */
                contact: components["schemas"]["OfficeContact"] | null;
                note: string;
                by: string;
                /** Format: date-time */
                at: string;
            }[];
        };
        OfficeContact: {
            /** @description as it stands in heads of papers and at the seal */
            fullName: string;
            /** @description the person or post that answers; never told to citizens */
            answers: string;
            /** @description several stand apart by 、 */
            telephone: string;
            address: string;
            hours: string;
            web: string;
            /** @description YYYY-MM-DD from which it takes no matters; empty: it does */
            closedFrom: string;
        };
        OfficeRow: {
            /** @description code of the unit or of the department */
            code: string;
            /** @enum {string} */
            kind: "unit" | "department";
            zh: string;
            en: string;
            /** @description 0: as the product came */
            version: number;
            /** @description other facts than those the product came with hold */
            own: boolean;
            contact: components["schemas"]["OfficeContact"];
            /** @description takes matters today */
            active: boolean;
        };
        PublicOffice: {
            code: string;
            /** @enum {string} */
            kind: "unit" | "department";
            zh: string;
            en: string;
            fullName: string;
            telephone: string;
            address: string;
            hours: string;
            web: string;
        };
        RoleSwitches: {
            role: string;
            /** @description 0: nobody ever switched one */
            version: number;
            /** @description abilities that are switched off */
            off: string[];
            /** @description what the role may do, but for what switches things on again */
            switchable: string[];
            versions: {
                version: number;
                /** @description abilities that are switched off */
                off: string[];
                note: string;
                by: string;
                /** Format: date-time */
                at: string;
            }[];
        };
        DutyCall: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            caseId: string;
            number: string;
            institution: string;
            districtCode: string | null;
            /** Format: date-time */
            calledAt: string;
            /**
             * Format: date-time
             * @description the hour of the first contact
             */
            contactBy: string;
        };
        DutyRoster: {
            /** @description a district; null: the city. Staff of a district have theirs, whatever is asked */
            district: string | null;
            days: {
                /** Format: date */
                day: string;
                person: {
                    id: string;
                    name: string;
                } | null;
            }[];
            /** @description who can be put on duty */
            people: {
                id: string;
                name: string;
            }[];
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
    actOnComplaint: {
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
                    /** @constant */
                    act: "add";
                    text: string;
                    /** @default [] */
                    attachments?: {
                        /** Format: uuid */
                        id: string;
                        token: string;
                    }[];
                } | {
                    code: string;
                    /** @constant */
                    act: "withdraw";
                    /** @default  */
                    text?: string;
                } | {
                    code: string;
                    /** @constant */
                    act: "rate";
                    stars: number;
                    /** @default  */
                    text?: string;
                } | {
                    code: string;
                    /** @constant */
                    act: "reopen";
                    text: string;
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
    answerAsked: {
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
                    text: string;
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
                        /** @constant */
                        taken: true;
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
    answerTerms: {
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
                        complaint: {
                            zh: string;
                            en: string;
                        };
                        question: {
                            zh: string;
                            en: string;
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
    filingChallenge: {
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
                    "application/json": components["schemas"]["Challenge"];
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
    findLookAlikes: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    text: string;
                    /** Format: uuid */
                    institutionId?: string;
                    institutionName?: string;
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
                        items: components["schemas"]["LookAlike"][];
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
    readAsked: {
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
                    "application/json": components["schemas"]["Asked"];
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
    receiptPaper: {
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
                    "application/pdf": string;
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
    receiptQr: {
        parameters: {
            query: {
                number: string;
                filedAt: string;
                proof: string;
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
                    "image/svg+xml": string;
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
                        /** @description day on which the register was last read; null: never */
                        registerDay: string | null;
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
    verifyReceipt: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    number: string;
                    /** Format: date-time */
                    filedAt: string;
                    proof: string;
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
                        genuine: boolean;
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
    adviseOnMatter: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
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
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        advice: components["schemas"]["Advice"] | null;
                        elsewhere: components["schemas"]["OtherAuthority"] | null;
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
    shownElsewhere: {
        parameters: {
            query?: {
                days?: number;
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
                        /** Format: date */
                        from: string;
                        /** Format: date */
                        to: string;
                        /** @description most first */
                        items: {
                            key: string;
                            matter: {
                                zh: string;
                                en: string;
                            };
                            authority: {
                                zh: string;
                                en: string;
                            };
                            shown: number;
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
    questionList: {
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
                        topics: {
                            key: string;
                            title: {
                                zh: string;
                                en: string;
                            };
                            questions: components["schemas"]["QuestionTitle"][];
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
    askQuestion: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
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
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        answer: components["schemas"]["PolicyAnswer"] | null;
                        near: components["schemas"]["QuestionTitle"][];
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
    readQuestion: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                question: string;
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
                    "application/json": components["schemas"]["PolicyAnswer"];
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
    confirmTotp: {
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
                    "application/json": {
                        /** @constant */
                        enabled: true;
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
    endSessions: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description null: all others */
                    id: string | null;
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
                    "application/json": components["schemas"]["Security"];
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
    enrolTotp: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    password: string;
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
                        /** @description base32, for typing */
                        secret: string;
                        /** @description otpauth address */
                        uri: string;
                        /** @description the same as SVG */
                        qr: string;
                        backupCodes: string[];
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
    mySecurity: {
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
                    "application/json": components["schemas"]["Security"];
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
    endDeputy: {
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
                    "application/json": components["schemas"]["Deputies"];
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
    listDeputies: {
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
                    "application/json": components["schemas"]["Deputies"];
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
    nameDeputy: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    deputyId: string;
                    /** Format: date */
                    from: string;
                    /** Format: date */
                    to: string;
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
                    "application/json": components["schemas"]["Deputies"];
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
    readCalendar: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                year: number;
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
                    "application/json": components["schemas"]["CalendarYear"];
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
    importCalendar: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                year: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description a line a day: date, festival, off or work; or an iCalendar or JSON file */
                    text: string;
                    /** @description the notice it comes from */
                    note: string;
                    dryRun: boolean;
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
                    "application/json": components["schemas"]["CalendarChange"];
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
    revertCalendar: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                year: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description 0: as the product came */
                    version: number;
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
                    "application/json": components["schemas"]["CalendarChange"];
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
    answerComplaint: {
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
                    text: string;
                    /**
                     * @description a question, to be answered within five days
                     * @default false
                     */
                    asks?: boolean;
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
                        messages: components["schemas"]["TalkMessage"][];
                        /** @description of a question: an address that answers it alone, shown this once; expires with its day */
                        link: string | null;
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
    countCases: {
        parameters: {
            query?: {
                open?: "true" | "false";
                state?: string;
                district?: string;
                violation?: string;
                severity?: string;
                urgency?: "overdue" | "red" | "amber" | "green";
                /** @description week: within seven days, today left out */
                due?: "overdue" | "today" | "week";
                /** @description id of the first officer; none: nobody has it */
                officer?: string;
                /** @description overdue, red or amber */
                dueSoon?: "true";
                withComplaints?: "true";
                /** @description nobody has it */
                unassigned?: "true";
                /** @description a complainant wrote last */
                unanswered?: "true";
                /** @description nothing happened for ten days */
                idle?: "true";
                /** @description a task of the caller is due */
                diary?: "true";
                mine?: "true";
                /** @description opened later than this */
                openedAfter?: string;
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
                /** @description week: within seven days, today left out */
                due?: "overdue" | "today" | "week";
                /** @description id of the first officer; none: nobody has it */
                officer?: string;
                /** @description overdue, red or amber */
                dueSoon?: "true";
                withComplaints?: "true";
                /** @description nobody has it */
                unassigned?: "true";
                /** @description a complainant wrote last */
                unanswered?: "true";
                /** @description nothing happened for ten days */
                idle?: "true";
                /** @description a task of the caller is due */
                diary?: "true";
                mine?: "true";
                /** @description opened later than this */
                openedAfter?: string;
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
                        /** @description very many cases bear the words of q: what is counted is at least so many, the list itself goes on to its end */
                        atLeast: boolean;
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
    nextCase: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    after?: components["schemas"]["StepBefore"];
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
                    "application/json": components["schemas"]["NextCase"];
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
    recordFirstContact: {
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
    recordReturnVisit: {
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
                    answer: "satisfied" | "mostly" | "unsatisfied";
                    /** @description how they were reached and what they said; shown under the tracking code */
                    text: string;
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
                        messages: components["schemas"]["TalkMessage"][];
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
    revealComplainant: {
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
                    reason: string;
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
                        name: string;
                        phone: string;
                        address?: string;
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
    moveComplaint: {
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
                    /** @description the state the caller looked at */
                    state: string;
                    note?: string;
                    /** @description recorded with this step */
                    facts?: {
                        materialComplete?: boolean;
                        rejectReason?: number;
                        otherWaysGiven?: boolean;
                        agreementRecorded?: boolean;
                        /** @description what the agreement gives back, with the step that records it */
                        recoveredYuan?: number;
                        terminationReason?: number;
                        bothSidesTold?: boolean;
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
    alertView: {
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
                    atLeast: number | null;
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
                        items: components["schemas"]["SavedView"][];
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
    bulkAssign: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description as in GET /api/v1/cases, lists as text with commas */
                    filters: {
                        /** @enum {string} */
                        open?: "true" | "false";
                        state?: string;
                        district?: string;
                        violation?: string;
                        severity?: string;
                        /** @enum {string} */
                        urgency?: "overdue" | "red" | "amber" | "green";
                        /**
                         * @description week: within seven days, today left out
                         * @enum {string}
                         */
                        due?: "overdue" | "today" | "week";
                        /** @description id of the first officer; none: nobody has it */
                        officer?: string;
                        /**
                         * @description overdue, red or amber
                         * @enum {string}
                         */
                        dueSoon?: "true";
                        /** @enum {string} */
                        withComplaints?: "true";
                        /**
                         * @description nobody has it
                         * @enum {string}
                         */
                        unassigned?: "true";
                        /**
                         * @description a complainant wrote last
                         * @enum {string}
                         */
                        unanswered?: "true";
                        /**
                         * @description nothing happened for ten days
                         * @enum {string}
                         */
                        idle?: "true";
                        /**
                         * @description a task of the caller is due
                         * @enum {string}
                         */
                        diary?: "true";
                        /** @enum {string} */
                        mine?: "true";
                        /**
                         * Format: date-time
                         * @description opened later than this
                         */
                        openedAfter?: string;
                        /** @description institution name or case number */
                        q?: string;
                    };
                    assigneeId: string | null;
                    dryRun: boolean;
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
                    "application/json": components["schemas"]["BulkResult"];
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
    deleteView: {
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
                    "application/json": {
                        items: components["schemas"]["SavedView"][];
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
    listBulkRuns: {
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
                        items: components["schemas"]["BulkRun"][];
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
    listOfficers: {
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
    listViews: {
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
                        items: components["schemas"]["SavedView"][];
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
    saveView: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name: string;
                    query: string;
                    shared: boolean;
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
                        items: components["schemas"]["SavedView"][];
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
    lookAtView: {
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
                "application/json": Record<string, never>;
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
                        items: components["schemas"]["SavedView"][];
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
    undoBulk: {
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
                "application/json": Record<string, never>;
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
                        restored: number;
                        kept: number;
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
    changeUser: {
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
                    name: string;
                    role: string;
                    /** @description null: the whole city */
                    districtCode: string | null;
                    departmentCode: string | null;
                    cardNumber: string | null;
                    /** @description left out: as it was */
                    institutionId?: string | null;
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
                        items: components["schemas"]["UserRow"][];
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
    listUsers: {
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
                        items: components["schemas"]["UserRow"][];
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
    createUser: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    username: string;
                    password: string;
                    name: string;
                    role: string;
                    /** @description null: the whole city */
                    districtCode: string | null;
                    departmentCode: string | null;
                    cardNumber: string | null;
                    /**
                     * @description whose clerk the person is; schools and institutions only
                     * @default null
                     */
                    institutionId?: string | null;
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
                        items: components["schemas"]["UserRow"][];
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
    leaveUser: {
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
                    successorId: string | null;
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
                        /** @description open cases */
                        handedOver: number;
                        /** @description open tasks */
                        tasks: number;
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
    resetTotp: {
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
                "application/json": Record<string, never>;
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
                        items: components["schemas"]["UserRow"][];
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
    exportAudit: {
        parameters: {
            query?: {
                /** @description id, user name or a part of the name of who did it */
                actor?: string;
                /** @description beginning of the verb, e.g. user. */
                action?: string;
                /** @description what it was about, kind:id, or only the kind, e.g. case: */
                subject?: string;
                /** @description first day, in Chengdu */
                from?: string;
                /** @description last day, in Chengdu */
                to?: string;
                /** @description only who uncovered a complainant */
                reveals?: string;
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
                    "text/csv; charset=utf-8": string;
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
    listAudit: {
        parameters: {
            query?: {
                /** @description id, user name or a part of the name of who did it */
                actor?: string;
                /** @description beginning of the verb, e.g. user. */
                action?: string;
                /** @description what it was about, kind:id, or only the kind, e.g. case: */
                subject?: string;
                /** @description first day, in Chengdu */
                from?: string;
                /** @description last day, in Chengdu */
                to?: string;
                /** @description only who uncovered a complainant */
                reveals?: string;
                before?: number;
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
                        items: components["schemas"]["AuditRow"][];
                        next: number | null;
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
    verifyAudit: {
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
                    "application/json": components["schemas"]["AuditVerdict"];
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
    deadlineBoard: {
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
                    "application/json": components["schemas"]["DeadlineBoard"];
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
    listEscalations: {
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
                        items: components["schemas"]["Escalation"][];
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
    addTask: {
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
                    title: string;
                    /** @default null */
                    dueDay?: string | null;
                    /** @default null */
                    assigneeId?: string | null;
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
                    "application/json": components["schemas"]["CaseDesk"];
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
    answerReferral: {
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
                    accept: boolean;
                    /** @default  */
                    answer?: string;
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
                        referral: components["schemas"]["Referral"];
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
    finishTask: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                task: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    done: boolean;
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
                    "application/json": components["schemas"]["CaseDesk"];
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
    getDesk: {
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
                    "application/json": components["schemas"]["CaseDesk"];
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
    linkCase: {
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
                    /** @description id or number */
                    other: string;
                    /** @enum {string} */
                    kind: "related" | "child" | "same-address";
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
                    "application/json": components["schemas"]["CaseDesk"];
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
    listReferrals: {
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
                        items: components["schemas"]["Referral"][];
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
    offerReferral: {
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
                    toDistrict: string | null;
                    toDepartment: string;
                    reason: string;
                    version: number;
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
                        referral: components["schemas"]["Referral"];
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
    unlinkCase: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                link: string;
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
                    "application/json": components["schemas"]["CaseDesk"];
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
    withdrawReferral: {
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
                "application/json": Record<string, never>;
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
                        referral: components["schemas"]["Referral"];
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
    endJointMeasure: {
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
                    end: "repaired" | "lifted";
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
                    "application/json": {
                        measure: components["schemas"]["JointMeasure"];
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
    listJointMeasures: {
        parameters: {
            query?: {
                caseId?: string;
                measure?: "talk" | "warning" | "reminder" | "yellow-card" | "red-card" | "blacklist" | "annual-check" | "credit-file" | "dishonest-list" | "founder-ban" | "take-down" | "bank-notice" | "tax-notice" | "conference";
                active?: "true";
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
                        items: components["schemas"]["JointMeasure"][];
                        /** @description grounds that the facts of the case give; only with `caseId` */
                        proposed: ("fine" | "repeat" | "closed-with-fees" | "false-material" | "refusal" | "serious-listing")[];
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
    recordJointMeasure: {
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
                    measure: "talk" | "warning" | "reminder" | "yellow-card" | "red-card" | "blacklist" | "annual-check" | "credit-file" | "dishonest-list" | "founder-ban" | "take-down" | "bank-notice" | "tax-notice" | "conference";
                    /** @enum {string} */
                    ground: "fine" | "repeat" | "closed-with-fees" | "false-material" | "refusal" | "serious-listing";
                    /** @default null */
                    person?: string | null;
                    /** Format: date */
                    from: string;
                    /** @default null */
                    until?: string | null;
                    /** @default [] */
                    told?: string[];
                    note: string;
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
                        measure: components["schemas"]["JointMeasure"];
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
    addReplyFile: {
        parameters: {
            query: {
                name: string;
            };
            header?: never;
            path: {
                id: string;
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
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        name: string;
                        /** @description bytes */
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
    giveReply: {
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
                    words: string;
                    /** @default null */
                    promise?: string | null;
                    /** @default null */
                    promisedDay?: string | null;
                    /** @default [] */
                    files?: string[];
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
                        invitation: components["schemas"]["OwnInvitation"];
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
    inviteReply: {
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
                    asked: string;
                    findings: string[];
                    /** Format: date */
                    dueDay: string;
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
                        invitation: components["schemas"]["Invitation"];
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
    listOwnInvitations: {
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
                        items: components["schemas"]["OwnInvitation"][];
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
    replyFile: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                file: string;
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
    withdrawInvitation: {
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
                "application/json": Record<string, never>;
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
                        invitation: components["schemas"]["Invitation"];
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
    changeDocument: {
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
                    /** @description blanks filled by hand, by their keys */
                    values: {
                        [key: string]: string;
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
                    "application/json": {
                        document: components["schemas"]["CaseDocument"];
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
    documentFile: {
        parameters: {
            query?: {
                issue?: number;
            };
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
                    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": string;
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
    listDocuments: {
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
                    "application/json": {
                        items: components["schemas"]["CaseDocument"][];
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
    drawUpDocument: {
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
                    type: string;
                    complaintId?: string | null;
                    /**
                     * @description blanks filled by hand, by their keys
                     * @default {}
                     */
                    values?: {
                        [key: string]: string;
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
                    "application/json": {
                        document: components["schemas"]["CaseDocument"];
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
    evidencePackage: {
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
                    "application/zip": string;
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
    issueDocument: {
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
                        document: components["schemas"]["CaseDocument"];
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
    previewDocument: {
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
                    type: string;
                    complaintId?: string | null;
                    /**
                     * @description blanks filled by hand, by their keys
                     * @default {}
                     */
                    values?: {
                        [key: string]: string;
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
                    "application/json": components["schemas"]["DocumentPreview"];
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
    replyTexts: {
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
                    "application/json": {
                        items: components["schemas"]["ReplyText"][];
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
    captureChanges: {
        parameters: {
            query: {
                since: string;
            };
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
                    "application/json": components["schemas"]["PageChanges"];
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
    captureDom: {
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
                    "text/plain": string;
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
    captureScreenshot: {
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
                    "image/png": string;
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
    captureTimeline: {
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
                    "application/json": components["schemas"]["PageTimeline"];
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
    pictureContent: {
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
                    "image/*": string;
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
    getAdvert: {
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
                    "application/json": components["schemas"]["AdvertView"];
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
    listAdverts: {
        parameters: {
            query?: {
                kind?: "text" | "picture";
                /** @description only adverts of whose pages something is alleged */
                alleged?: "true" | "false";
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
                        items: components["schemas"]["AdvertRow"][];
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
    listingAdverts: {
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
                    "application/json": components["schemas"]["ListingAdverts"];
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
    keepInstitutionsApart: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    leftId: string;
                    /** Format: uuid */
                    rightId: string;
                    /** @description why; kept in the log */
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
                    "application/json": {
                        /** Format: uuid */
                        decisionId: string;
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
    listMergeDecisions: {
        parameters: {
            query?: {
                about?: string;
                before?: number;
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
                        items: components["schemas"]["MergeDecision"][];
                        next: number | null;
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
    listMergeSuggestions: {
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
                        items: components["schemas"]["MergeSuggestion"][];
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
    mergeCases: {
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
                    /** @description id or number of the other case */
                    into: string;
                    version: number;
                    /** @description why; kept in the log */
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
                    "application/json": {
                        /** Format: uuid */
                        decisionId: string;
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
    mergeInstitutions: {
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
                    /** Format: uuid */
                    intoId: string;
                    /** @description why; kept in the log */
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
                    "application/json": {
                        /** Format: uuid */
                        decisionId: string;
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
    moveFromCase: {
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
                    to: ("new" | "none") | {
                        /** Format: uuid */
                        caseId: string;
                    };
                    /** @default [] */
                    complaintIds?: string[];
                    /** @default [] */
                    findingIds?: string[];
                    version: number;
                    /** @description why; kept in the log */
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
                    "application/json": {
                        /** Format: uuid */
                        decisionId: string;
                        caseId: string | null;
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
    moveFromInstitution: {
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
                    to: {
                        /** Format: uuid */
                        institutionId: string;
                    } | {
                        name: string;
                    };
                    /** @default [] */
                    complaintIds?: string[];
                    /** @default [] */
                    listingIds?: string[];
                    /** @default [] */
                    identifierIds?: string[];
                    /** @description why; kept in the log */
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
                    "application/json": {
                        /** Format: uuid */
                        decisionId: string;
                        /** Format: uuid */
                        institutionId: string;
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
    previewMoveFromInstitution: {
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
                    to: {
                        /** Format: uuid */
                        institutionId: string;
                    } | {
                        name: string;
                    };
                    /** @default [] */
                    complaintIds?: string[];
                    /** @default [] */
                    listingIds?: string[];
                    /** @default [] */
                    identifierIds?: string[];
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
                        complaints: number;
                        listings: number;
                        /** @description that go along with their complaint or advert */
                        findings: number;
                        identifiers: number;
                        /** @description cases that lose something; `stay`: how many complaints and findings remain; `closes`: nothing does, and it ends as not filed */
                        leaves: {
                            /** Format: uuid */
                            id: string;
                            number: string;
                            complaints: number;
                            findings: number;
                            stay: number;
                            closes: boolean;
                        }[];
                        /** @description open case of the other institution */
                        joins: {
                            /** Format: uuid */
                            id: string;
                            number: string;
                        } | null;
                        /** @description new cases, when that one has none open */
                        opens: number;
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
    previewUndo: {
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
                    "application/json": {
                        complaints: {
                            /** Format: uuid */
                            id: string;
                            number: string;
                            text: string;
                        }[];
                        findings: {
                            /** Format: uuid */
                            id: string;
                            violation: string;
                            quote: string;
                        }[];
                        listings: {
                            /** Format: uuid */
                            id: string;
                            title: string;
                            url: string;
                        }[];
                        /** @description of an order that was split: what goes back into it; `decided` findings stay in their case */
                        parts: {
                            /** Format: uuid */
                            id: string;
                            number: string;
                            text: string;
                            case: string | null;
                            decided: number;
                        }[];
                        events: {
                            /** Format: date-time */
                            at: string;
                            kind: string;
                            note: string | null;
                            actor: string | null;
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
    undoDecision: {
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
                    /** @description why; kept in the log */
                    note: string;
                    take?: {
                        /** @default [] */
                        complaintIds?: string[];
                        /** @default [] */
                        findingIds?: string[];
                        /** @default [] */
                        listingIds?: string[];
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
                    "application/json": {
                        /** Format: uuid */
                        decisionId: string;
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
    readSplit: {
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
                    "application/json": {
                        number: string;
                        text: string;
                        channel: string;
                        /** @description as the order names it */
                        institutionName: string | null;
                        /**
                         * @description only a whole one can be split
                         * @enum {string}
                         */
                        state: "whole" | "split" | "part";
                        /** @description of a part: the order it belongs to */
                        wholeId: string | null;
                        /** @description the case that it leaves */
                        case: {
                            /** Format: uuid */
                            id: string;
                            number: string;
                        } | null;
                        /** @description findings in its words that nobody decided; they are found anew in the matters */
                        setAside: number;
                        /** @description findings in its words that somebody decided; they stay in the case */
                        staying: number;
                        /** @description the number after the stroke that the first matter gets */
                        firstPart: number;
                        parts: {
                            /** Format: uuid */
                            id: string;
                            number: string;
                            text: string;
                            institutionName: string | null;
                            case: {
                                /** Format: uuid */
                                id: string;
                                number: string;
                            } | null;
                        }[];
                        /** @description of the splitting in force, to be taken back */
                        decisionId: string | null;
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
    splitComplaint: {
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
                    matters: {
                        text: string;
                        institutionName?: string;
                    }[];
                    /** @description why; kept in the log */
                    note: string;
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
                        numbers: string[];
                        /** Format: uuid */
                        decisionId: string;
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
    getInstitution: {
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
                    "application/json": components["schemas"]["InstitutionProfile"];
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
    identifyInstitution: {
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
                    kind: "complaint" | "source";
                    to: {
                        /** Format: uuid */
                        institutionId: string;
                    } | {
                        name: string;
                    } | ("nobody" | "again");
                    /** @description why; kept in the log */
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
                    "application/json": {
                        institutionId: string | null;
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
    importRegister: {
        parameters: {
            query?: {
                dryRun?: "true" | "false";
                /** @description the whole register: who is missing has lost the licence */
                whole?: "true" | "false";
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
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        added: number;
                        same: number;
                        /** @description at most 200 */
                        changed: {
                            name: string;
                            uscc: string;
                            field: string;
                            from: string | null;
                            to: string | null;
                        }[];
                        /** @description at most 200 */
                        missing: {
                            name: string;
                            uscc: string;
                        }[];
                        /** @description licences that ended */
                        lapsed: number;
                        rejected: {
                            row: number;
                            problem: {
                                zh: string;
                                en: string;
                            };
                        }[];
                        /** Format: date */
                        day: string;
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
    listInstitutions: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                q?: string;
                licence?: "licensed" | "unlicensed" | "overdue" | "unknown";
                /** @description only licensed subject institutions whose registration is not non-profit (M19.1) */
                forProfit?: "true";
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
                        items: components["schemas"]["InstitutionRow"][];
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
    institutionRelations: {
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
                    "application/json": {
                        items: {
                            institution: components["schemas"]["InstitutionRow"];
                            shared: {
                                kind: string;
                                value: string;
                                here: string;
                                there: string;
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
    setInstitutionRisk: {
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
                    score: number | null;
                    /** @description why; kept in the log */
                    reason: string;
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
                    "application/json": components["schemas"]["Risk"];
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
    listUnknownInstitutions: {
        parameters: {
            query?: {
                /** @description those that somebody gave up instead */
                givenUp?: "true" | "false";
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
                        items: {
                            /** @enum {string} */
                            kind: "complaint" | "source";
                            /** Format: uuid */
                            id: string;
                            title: string;
                            text: string;
                            districtCode: string | null;
                            /** Format: date-time */
                            at: string;
                            candidates: {
                                institution: components["schemas"]["InstitutionRow"];
                                score: number;
                                reasons: {
                                    kind: string;
                                    value: string;
                                    points: number;
                                }[];
                            }[];
                        }[];
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
    enterComplaint: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * @description which way it came
                     * @enum {string}
                     */
                    door: "phone" | "visit" | "letter" | "transfer";
                    complaint: components["schemas"]["NewComplaint"];
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
                        /** @description null when the kind of matter is not clear */
                        advice: components["schemas"]["Advice"] | null;
                        /** @description shows to others that the receipt is genuine; opens nothing */
                        proof: string;
                        /** @description matters from the same telephone number in 90 days, this one among them */
                        sameNumber: number;
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
    importFaultSheet: {
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
    getImport: {
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
                    "application/json": {
                        batch: components["schemas"]["ImportBatch"];
                        faults: components["schemas"]["ImportFault"][];
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
    listImports: {
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
                        items: components["schemas"]["ImportBatch"][];
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
    uploadImport: {
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
                    "application/json": components["schemas"]["ImportBatch"];
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
    previewImport: {
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
                    /** @description left out: those that the headings suggest */
                    columns?: {
                        [key: string]: string;
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
                    "application/json": {
                        headings: string[];
                        /** @description as the sheet numbers it; null: no row looks like headings */
                        headRow: number | null;
                        columns: {
                            [key: string]: string;
                        };
                        /** @description required fields without a column */
                        missing: ("orderNo" | "content" | "receivedAt" | "appealType" | "institutionName" | "place" | "grade" | "className" | "callerName" | "callerPhone" | "title" | "category" | "urgency" | "dueAt" | "unit" | "status" | "result" | "satisfaction")[];
                        /** @description kept profiles that fit these headings */
                        profiles: components["schemas"]["ImportProfile"][];
                        /** @enum {string} */
                        channel: "hotline-12345" | "hotline-12315";
                        /** @description rows that were looked at */
                        checked: number;
                        fresh: number;
                        duplicates: number;
                        rejected: number;
                        sample: {
                            row: number;
                            cells: {
                                [key: string]: string;
                            };
                        }[];
                        faults: components["schemas"]["ImportFault"][];
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
    importResultSheet: {
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
    startImport: {
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
                    columns: {
                        [key: string]: string;
                    };
                    /** @enum {string} */
                    channel: "hotline-12345" | "hotline-12315";
                    saveAs?: string;
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
                    "application/json": components["schemas"]["ImportBatch"];
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
    undoImport: {
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
                    "application/json": components["schemas"]["ImportBatch"];
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
    listPushSources: {
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
                        items: components["schemas"]["PushSource"][];
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
    createPushSource: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name: string;
                    /** @enum {string} */
                    channel: "hotline-12345" | "hotline-12315" | "web";
                    /** @default 600 */
                    perMinute?: number;
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
                        source: components["schemas"]["PushSource"];
                        key: string;
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
    decideOriginUpdate: {
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
                    take: boolean;
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
                        /** @enum {string} */
                        state: "TAKEN" | "LEFT";
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
    listOriginUpdates: {
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
                            /** Format: uuid */
                            id: string;
                            /** Format: uuid */
                            complaintId: string;
                            number: string;
                            /** Format: date-time */
                            arrivedAt: string;
                            changes: {
                                field: string;
                                from: string | null;
                                to: string | null;
                            }[];
                        }[];
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
    pushOrders: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    orders: components["schemas"]["PushedOrder"][];
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
                        imported: number;
                        duplicates: number;
                        /** @description say something else than what is on file */
                        changed: number;
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
    pushResults: {
        parameters: {
            query?: {
                since?: string;
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
                        items: {
                            orderNo: string;
                            /** @description public status */
                            status: string;
                            statusText: {
                                zh: string;
                                en: string;
                            };
                            dueDay: string | null;
                            /** @description the deadline as the order came with it */
                            originDueAt: string | null;
                            /** @description what the office wrote last */
                            answer: string | null;
                            /** Format: date-time */
                            changedAt: string;
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
    revokePushSource: {
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
                    "application/json": components["schemas"]["PushSource"];
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
    getIndicator: {
        parameters: {
            query?: {
                /** @description none: at this moment */
                day?: string;
            };
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
                    "application/json": components["schemas"]["Indicator"];
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
    listIndicators: {
        parameters: {
            query?: {
                /** @description the last figures up to this day; none: the newest */
                day?: string;
                /** @description `city` or the code of a district */
                unit?: string;
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
                    "application/json": components["schemas"]["IndicatorList"];
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
    listMatters: {
        parameters: {
            query?: {
                /** @description `city` or the code of a district */
                unit?: string;
                part?: string;
                /** @description first day that counts; none: as many days as the indicator counts */
                from?: string;
                /** @description last day that counts; none: today */
                to?: string;
                /** @description counted up to this instant, instead of `to` */
                at?: string;
                /** @description n: what is counted; d: what it is measured by; rest: what is measured and not counted */
                side?: "all" | "n" | "d" | "rest";
                cursor?: string;
                limit?: number;
            };
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
                    "application/json": components["schemas"]["IndicatorMatters"];
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
    listPublicIndicators: {
        parameters: {
            query?: {
                /** @description `city` or the code of a district */
                unit?: string;
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
                    "application/json": components["schemas"]["PublicIndicatorList"];
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
    getSource: {
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
                    "application/json": components["schemas"]["SourceView"];
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
    importSources: {
        parameters: {
            query?: {
                /** @description only say what would happen */
                dryRun?: "true" | "false";
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
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SourceImport"];
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
    listSourceGroups: {
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
                        items: components["schemas"]["SourceGroup"][];
                        usual: components["schemas"]["SourceSettings"];
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
    saveSourceGroup: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    key: string;
                    name: string;
                    settings: {
                        maxPages?: number;
                        maxDepth?: number;
                        ratePerSecond?: number;
                        /** @enum {string} */
                        render?: "auto" | "never" | "always";
                        pictures?: number;
                        intervalMinutes?: number;
                        windows?: {
                            /** @description on which the window begins, 1 is Monday; left out: every day */
                            days?: number[];
                            from: string;
                            /** @description at or before `from` it is of the next day: 22:00 to 06:00 */
                            to: string;
                        }[];
                        noise?: string[];
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
                    "application/json": components["schemas"]["SourceGroup"];
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
    listSources: {
        parameters: {
            query?: {
                /** @description part of the name, key or address */
                q?: string;
                /** @description trouble: an issue is open; new: not walked yet; off: not watched */
                health?: "ok" | "trouble" | "new" | "off";
                kind?: "website" | "sitemap" | "feed" | "wechat" | "listing" | "app-store" | "upload";
                /** @description key of a group */
                group?: string;
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
                        items: components["schemas"]["SourceRow"][];
                        nextCursor: string | null;
                        /** @description how many match the filters */
                        total: number;
                        /** @description how many have which health, all filters but that one */
                        counts: {
                            ok: number;
                            trouble: number;
                            new: number;
                            off: number;
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
    moveSource: {
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
                    group: string | null;
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
                    "application/json": components["schemas"]["SourceView"];
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
    sourceTemplate: {
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
    switchSource: {
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
                    enabled: boolean;
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
                    "application/json": components["schemas"]["SourceRow"];
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
    testSource: {
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
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        runId: string;
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
    drainWorker: {
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
                    draining: boolean;
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
                    "application/json": components["schemas"]["WorkerView"];
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
    getFleet: {
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
                    "application/json": components["schemas"]["FleetView"];
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
    getRun: {
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
                    "application/json": components["schemas"]["RunView"];
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
    listDeadLetters: {
        parameters: {
            query: {
                kind: "fetch" | "listing" | "complaint";
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
                        items: components["schemas"]["DeadLetter"][];
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
    listHosts: {
        parameters: {
            query?: {
                q?: string;
                state?: "stopped" | "held" | "waiting";
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
                        items: components["schemas"]["HostRow"][];
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
    listRunUrls: {
        parameters: {
            query?: {
                state?: "WAITING" | "CLAIMED" | "FETCHED" | "UNCHANGED" | "SKIPPED" | "FAILED" | "ALIAS";
                reason?: string;
                cursor?: string;
                limit?: number;
            };
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
                    "application/json": {
                        items: components["schemas"]["CrawlUrlRow"][];
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
    listRuns: {
        parameters: {
            query?: {
                state?: "RUNNING" | "DONE" | "FAILED" | "STOPPED";
                source?: string;
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
                        items: components["schemas"]["RunRow"][];
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
    pauseHost: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name: string;
                    paused: boolean;
                    /** @default  */
                    reason?: string;
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
                    "application/json": components["schemas"]["HostRow"];
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
    replayDeadLetters: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    kind: "fetch" | "listing" | "complaint";
                    ids?: string[];
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
                        replayed: number;
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
    stopRun: {
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
                    "application/json": components["schemas"]["RunRow"];
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
    watchFleet: {
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
                    "text/event-stream": string;
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
    approveOverride: {
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
                    "application/json": {
                        /** @description newest first, at most a hundred */
                        items: components["schemas"]["RobotsOverride"][];
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
    listOverrides: {
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
                        /** @description newest first, at most a hundred */
                        items: components["schemas"]["RobotsOverride"][];
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
    askOverride: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description as in an address, with its port where that is not the usual one */
                    host: string;
                    /** @description the legal ground and the case */
                    reason: string;
                    /**
                     * Format: date
                     * @description last day, at most 180 days ahead
                     */
                    until: string;
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
                        /** @description newest first, at most a hundred */
                        items: components["schemas"]["RobotsOverride"][];
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
    endOverride: {
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
                    "application/json": {
                        /** @description newest first, at most a hundred */
                        items: components["schemas"]["RobotsOverride"][];
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
    listMaterial: {
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
                        items: components["schemas"]["Material"][];
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
    addMaterial: {
        parameters: {
            query: {
                /** @description of the file */
                name: string;
                /** @description where it was seen, if the file does not say */
                url?: string;
                channel: "mass_media" | "platform_ad" | "public_place" | "residential" | "campus" | "own_account" | "own_site" | "app_store" | "private";
                publisher?: "institution" | "school" | "government" | "news" | "platform" | "unknown";
                /** @description from whom it is and how it came */
                note: string;
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
                    "application/json": components["schemas"]["Material"];
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
    fillLedger: {
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
                    /** @description code or name of the county; staff of one leave it out */
                    unit?: string;
                    /**
                     * Format: date
                     * @description a day of the period; today when left out
                     */
                    day?: string;
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
                        period: string;
                        added: number;
                        changed: number;
                        unchanged: number;
                        /** @description rows that say something else than the ledgers */
                        differing: number;
                        /** @description rows that somebody took out and that therefore stay out */
                        withdrawn: number;
                        /** @description drafts that were not saved, because a field is left that no ledger knows */
                        open: {
                            [key: string]: unknown;
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
    getPublicLedgerFile: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                ledger: string;
                file: string;
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
    listLedgerImports: {
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
                        items: {
                            /** Format: uuid */
                            id: string;
                            rows: number;
                            added: number;
                            changed: number;
                            unchanged: number;
                            rejected: number;
                            /** @description findings that the checks made of the saved rows */
                            breaches: number;
                            /** Format: date-time */
                            at: string;
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
    importLedger: {
        parameters: {
            query?: {
                /** @description whose rows they are, when the file has no column for it */
                unit?: string;
                /** @description fields that are the same in every row and no column, e.g. account:6688 */
                values?: string;
            };
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
                            /** @description the period as people say it */
                            name: {
                                zh: string;
                                en: string;
                            };
                            /**
                             * Format: date
                             * @description last day of the period, or the first workday after it
                             */
                            due: string;
                            /** @description 0: still in time */
                            daysLate: number;
                            /** @description how many should report */
                            units: number;
                            missing: number;
                            /** @description at most 10 */
                            first: {
                                id: string;
                                name: string;
                            }[];
                            /** @description the highest step of the ladder that was taken for one of these units */
                            told: {
                                level: number;
                                /** Format: date-time */
                                at: string;
                                text: {
                                    zh: string;
                                    en: string;
                                };
                            } | null;
                            /** @description the caller is one of those who were told */
                            forMe: boolean;
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
                            /** @description that the licence lets everybody take home */
                            files: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                                size: number;
                                downloads: number;
                            }[];
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
    rejectedLedgerRows: {
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
    listLedgerFiles: {
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
                        items: components["schemas"]["LedgerFile"][];
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
    addLedgerFile: {
        parameters: {
            query: {
                name: string;
            };
            header?: never;
            path: {
                ledger: string;
                id: string;
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
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LedgerFile"];
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
    getLedgerFile: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                ledger: string;
                id: string;
                file: string;
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
    removeLedgerFile: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                ledger: string;
                id: string;
                file: string;
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
    getEscrow: {
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
                    "application/json": components["schemas"]["Escrow"];
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
    listEscrow: {
        parameters: {
            query?: {
                district?: string;
                /** @description part of the name */
                q?: string;
                /** @description only those with an open alarm */
                alarms?: "true";
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
                    "application/json": components["schemas"]["EscrowList"];
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
    getHalfMonth: {
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
                    "application/json": components["schemas"]["HalfMonthRollUp"];
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
    getReport: {
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
                    "application/json": components["schemas"]["HalfMonthReport"];
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
    writeReport: {
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
                    texts: {
                        [key: string]: string;
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
                    "application/json": components["schemas"]["HalfMonthReport"];
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
    halfMonthSheet: {
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
    halfMonthWord: {
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
                    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": string;
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
    reportSheet: {
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
    reportWord: {
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
                    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": string;
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
    returnReport: {
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
                    "application/json": components["schemas"]["HalfMonthReport"];
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
    signReport: {
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
                    "application/json": components["schemas"]["HalfMonthReport"];
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
    submitReport: {
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
                    "application/json": components["schemas"]["HalfMonthReport"];
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
    writeCircular: {
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
                    text: string;
                    issue: boolean;
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
                    "application/json": components["schemas"]["HalfMonthCircular"];
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
    listAvoidances: {
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
                        items: components["schemas"]["Avoidance"][];
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
    avoidInspection: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description user name */
                    inspector: string;
                    /** Format: uuid */
                    institutionId: string;
                    reason: string;
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
    decideAvoidance: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    inspectorId: string;
                    /** Format: uuid */
                    institutionId: string;
                    /** @enum {string} */
                    state: "APPROVED" | "REFUSED";
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
    declareAvoidance: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    institutionId: string;
                    reason: string;
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
    drawSheets: {
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
                    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": string;
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
    getDraw: {
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
                    "application/json": components["schemas"]["Draw"];
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
    listDraws: {
        parameters: {
            query?: {
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
                        items: components["schemas"]["DrawRow"][];
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
    prepareDraw: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    title: string;
                    /** @description null: the whole city */
                    districtCode: string | null;
                    categories: ("subject" | "sport" | "culture" | "science")[];
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
                    "application/json": components["schemas"]["Draw"];
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
    listPublicDraws: {
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
                        items: components["schemas"]["PublicDrawRow"][];
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
    publicDraw: {
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
                    "application/json": components["schemas"]["PublicDraw"];
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
    recordInspection: {
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
                    result: "none" | "correct" | "pending" | "refused" | "unreachable";
                    /** Format: date */
                    inspectedOn: string;
                    /** @default  */
                    note?: string;
                    publish: boolean;
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
                    "application/json": components["schemas"]["InspectionTask"];
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
    runDraw: {
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
                    witness: string;
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
                    "application/json": components["schemas"]["Draw"];
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
    fileSiteRecord: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * Format: uuid
                     * @description made on the phone, once for each record
                     */
                    key: string;
                    about: {
                        /** @enum {string} */
                        kind: "case" | "inspection";
                        /** Format: uuid */
                        id: string;
                    };
                    /** @description the edition that the writer had seen */
                    after: number;
                    record: {
                        /** Format: date-time */
                        startedAt: string;
                        /** Format: date-time */
                        endedAt: string;
                        place: string;
                        officers: string[];
                        /** @constant */
                        told: true;
                        recusal: string;
                        representative: string;
                        phone: string;
                        present: string;
                        checklist: {
                            [key: string]: "yes" | "no" | "na";
                        };
                        situation: string;
                        opinion: string;
                        witness: string;
                        refused: boolean;
                        result: ("none" | "correct" | "pending" | "refused" | "unreachable") | null;
                        photos: {
                            sha256: string;
                            note: string;
                        }[];
                        signatures: {
                            [key: string]: string;
                        };
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
                    "application/json": components["schemas"]["SiteRecord"];
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
    listSiteRecords: {
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
                    "application/json": {
                        items: components["schemas"]["SiteRecord"][];
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
    listVisits: {
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
                        owner: string;
                        items: components["schemas"]["Visit"][];
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
    sitePhoto: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                sha256: string;
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
                    "image/*": string;
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
    uploadSitePhoto: {
        parameters: {
            query?: never;
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
                        sha256: string;
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
    readDeadline: {
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
                    "application/json": components["schemas"]["DeadlineSetting"];
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
    changeDeadline: {
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
                    terms: {
                        /** @description counted in `unit`; negative: before the start */
                        days: number;
                        /**
                         * @description WD working days, CD calendar days
                         * @enum {string}
                         */
                        unit: "WD" | "CD" | "month" | "year";
                        /** @description how much longer the head may make it, in `unit`; null: not at all */
                        extension: number | null;
                        /** @description runs out on its day, workday or not */
                        rigid: boolean;
                        basis: string | null;
                    };
                    /**
                     * Format: date
                     * @description the first day; tomorrow at the earliest, so that no clock which runs is moved
                     */
                    from: string;
                    /** @description why */
                    note: string;
                    /** @description the version that was looked at */
                    seen: number;
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
                    "application/json": components["schemas"]["DeadlineSetting"];
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
    listDeadlines: {
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
                            id: string;
                            zh: string;
                            en: string;
                            /** @description what sets it going */
                            start: {
                                zh: string;
                                en: string;
                            };
                            /** @description 0: as the product came */
                            version: number;
                            /** @description set otherwise than the product came, now or from a later day on */
                            own: boolean;
                            /** @description counted in `unit`; negative: before the start */
                            days: number;
                            /**
                             * @description WD working days, CD calendar days
                             * @enum {string}
                             */
                            unit: "WD" | "CD" | "month" | "year";
                            /** @description how much longer the head may make it, in `unit`; null: not at all */
                            extension: number | null;
                            /** @description runs out on its day, workday or not */
                            rigid: boolean;
                            /** @description today; else what held last */
                            holds: boolean;
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
    revertDeadline: {
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
                    /** @description 0: as the product came */
                    version: number;
                    /**
                     * Format: date
                     * @description the first day; tomorrow at the earliest, so that no clock which runs is moved
                     */
                    from: string;
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
                    "application/json": components["schemas"]["DeadlineSetting"];
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
    readWording: {
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
                    "application/json": components["schemas"]["Wording"];
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
    changeWording: {
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
                    paragraphs: string[];
                    /** @description why */
                    note: string;
                    /** @description the version that was looked at */
                    seen: number;
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
                    "application/json": components["schemas"]["Wording"];
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
    listWordings: {
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
                            id: string;
                            /** @enum {string} */
                            kind: "reply" | "document";
                            zh: string;
                            en: string;
                            /** @description 0: as the product came */
                            version: number;
                            /** @description the place of the caller, a district or the city, has words of its own */
                            own: boolean;
                            /** @description codes of districts with words of their own; told to the city alone */
                            districts: string[];
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
    revertWording: {
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
                    /** @description 0: as the product came */
                    version: number;
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
                    "application/json": components["schemas"]["Wording"];
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
    readRoute: {
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
                    "application/json": components["schemas"]["RouteView"];
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
    changeRoute: {
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
                    route: {
                        lead: string[];
                        assist: string[];
                        copy: string[];
                    };
                    /** @description why */
                    note: string;
                    /** @description the version that was looked at */
                    seen: number;
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
                    "application/json": components["schemas"]["RouteView"];
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
    listRoutes: {
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
                            violation: string;
                            /** @description 0: as the product came */
                            version: number;
                            /** @description another route than the one the product came with holds */
                            own: boolean;
                            route: {
                                lead: string[];
                                assist: string[];
                                copy: string[];
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
    recentLeads: {
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
                        items: components["schemas"]["RecentLead"][];
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
    revertRoute: {
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
                    /** @description 0: as the product came */
                    version: number;
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
                    "application/json": components["schemas"]["RouteView"];
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
    readOffice: {
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
                    "application/json": components["schemas"]["OfficeView"];
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
    changeOffice: {
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
                    contact: components["schemas"]["OfficeContact"];
                    /** @description why */
                    note: string;
                    /** @description the version that was looked at */
                    seen: number;
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
                    "application/json": components["schemas"]["OfficeView"];
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
    listOffices: {
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
                        items: components["schemas"]["OfficeRow"][];
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
    listPublicOffices: {
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
                        items: components["schemas"]["PublicOffice"][];
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
    revertOffice: {
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
                    /** @description 0: as the product came */
                    version: number;
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
                    "application/json": components["schemas"]["OfficeView"];
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
    readSwitches: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description a role */
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
                    "application/json": components["schemas"]["RoleSwitches"];
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
    changeSwitches: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description a role */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description abilities that are switched off */
                    off: string[];
                    /** @description why */
                    note: string;
                    /** @description the version that was looked at */
                    seen: number;
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
                    "application/json": components["schemas"]["RoleSwitches"];
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
    listSwitches: {
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
                            role: string;
                            /** @description 0: nobody ever switched one */
                            version: number;
                            /** @description abilities that are switched off */
                            off: string[];
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
    revertSwitches: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description a role */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description 0: all on */
                    version: number;
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
                    "application/json": components["schemas"]["RoleSwitches"];
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
    listDutyCalls: {
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
                        items: components["schemas"]["DutyCall"][];
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
    lookAtDutyCall: {
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
                "application/json": Record<string, never>;
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
                        items: components["schemas"]["DutyCall"][];
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
    readDuty: {
        parameters: {
            query: {
                district?: string;
                from: string;
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
                    "application/json": components["schemas"]["DutyRoster"];
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
    setDuty: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description a district; null: the city. Staff of a district have theirs, whatever is asked */
                    district: string | null;
                    /** Format: date */
                    day: string;
                    userId: string | null;
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
                        /** Format: date */
                        day: string;
                        person: {
                            id: string;
                            name: string;
                        } | null;
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
}
