// Drawn from docs/openapi.json by `npm run generate`; not written by hand.
export interface paths {
  '/api/v1/accounts': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** List the accounts of the office in the order in which they were made */
    get: operations['AccountsController_list'];
    put?: never;
    /** Make an account; answers with a password for one use, which is stored nowhere */
    post: operations['AccountsController_create'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/accounts/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** One account */
    get: operations['AccountsController_one'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/accounts/{id}/disabling': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Put an account out of use; it is out with its next request */
    post: operations['AccountsController_disable'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/accounts/{id}/enabling': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Take a disabled account into use again, with the password it had */
    post: operations['AccountsController_enable'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/accounts/{id}/assignment': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Give an account another role or unit; administrators are made and stay what they are */
    post: operations['AccountsController_assign'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/accounts/{id}/password-reset': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Another password for one use; lifts a lock, ends every session of the account */
    post: operations['AccountsController_reset'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/accounts/{id}/unlocking': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Lift the lock after too many wrong passwords, of the account, of where they came from and of `address` */
    post: operations['AccountsController_unlock'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/audit': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** List the audit log of the office, the newest first unless asked otherwise */
    get: operations['AuditController_list'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/me': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Who is signed in */
    get: operations['MeController_read'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/me/sessions': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Where one is signed in, the newest first */
    get: operations['MeController_list'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/me/sessions/{id}/ending': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** End one of the own sessions; `current` signs out */
    post: operations['MeController_end'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/me/password': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Change the own password; every other session ends, this one goes on with the new token */
    post: operations['MeController_change'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/me/totp': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** A secret for an authenticator, which counts once a code of it is confirmed */
    post: operations['MeController_enrol'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/me/totp/confirmation': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** From now on a code is asked for at every log-in; answers with recovery codes, once */
    post: operations['MeController_confirm'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/security-settings': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** What the office has decided about signing in */
    get: operations['SecurityController_read'];
    put?: never;
    /** Decide it; counts from the next log-in or renewal of each account */
    post: operations['SecurityController_decide'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/accounts/{id}/totp-removal': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Take the second factor off an account whose owner lost authenticator and recovery codes */
    post: operations['SecurityController_remove'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/sessions': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Sign in; the token goes into the Authorization header of other calls, the cookie `renewal` renews it */
    post: operations['SessionsController_create'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/sessions/renewals': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** A new access token for the cookie `renewal`, which is exchanged as well */
    post: operations['SessionsController_renew'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/jobs': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** List jobs by when they were asked for, the newest first: the own ones, for a system administrator those of the office */
    get: operations['JobsController_list'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/jobs/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** One job with its progress and result */
    get: operations['JobsController_one'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/jobs/{id}/cancellation': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Cancel a waiting job at once; ask a running one to stop */
    post: operations['JobsController_cancel'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/downloads': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Files the caller asked for, made or being made, the newest first; expired ones are gone */
    get: operations['DownloadsController_list'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/downloads/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** One of them, with its progress */
    get: operations['DownloadsController_one'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/downloads/{id}/file': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The file itself, for whoever asked, while the permission lasts */
    get: operations['DownloadsController_file'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/download-settings': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** How long the office keeps downloads */
    get: operations['DownloadsController_settings'];
    /** Say how long they are kept; holds for files made from now on */
    put: operations['DownloadsController_decide'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/import-kinds': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** What the caller may import */
    get: operations['ImportsController_of'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/import-kinds/{kind}/template': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** An empty table to fill in, with a sheet that explains it */
    get: operations['ImportsController_template'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/imports': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** List imports of the kinds the caller may use, the newest first */
    get: operations['ImportsController_list'];
    put?: never;
    /** Send a filled-in table; it is checked as a job, and imported only when confirmed */
    post: operations['ImportsController_upload'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/imports/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** One import: what the check found, how far it is */
    get: operations['ImportsController_one'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/imports/{id}/problems': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The wrong rows as a table, with a column that says what is wrong */
    get: operations['ImportsController_problems'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/imports/{id}/confirmation': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Import a file whose check found nothing wrong; or take up an import that broke off */
    post: operations['ImportsController_confirm'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/imports/{id}/cancellation': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Give a file up, or stop an import and take back what it has written */
    post: operations['ImportsController_cancel'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/units': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The units of the office on a date, in directory order */
    get: operations['UnitsController_list'];
    put?: never;
    /** Add a unit to the directory from a date on */
    post: operations['UnitsController_add'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/units/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** One unit with everything it has been called, who headed it, and what became of it */
    get: operations['UnitsController_history'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/units/{id}/groups': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Move a unit to another group from a date on; earlier days keep theirs */
    post: operations['UnitsController_move'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/units/{id}/renamings': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Rename a unit from a date on; its history keeps the former name */
    post: operations['UnitsController_rename'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/units/{id}/heads': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Say who heads a unit from a date on; earlier days keep their head */
    post: operations['UnitsController_head'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/units/{id}/mergers': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Merge a unit into another from a date on; it keeps what it has and takes nothing more */
    post: operations['UnitsController_merge'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/people': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The authors of units, in the order they were added */
    get: operations['PeopleController_list'];
    put?: never;
    /** Add an author to a unit */
    post: operations['PeopleController_add'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/publications': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The publications of the office with their titles on a date */
    get: operations['PublicationsController_list'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/publications/{key}/renamings': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Give a publication a new title from a date on; its key and its prices stay */
    post: operations['PublicationsController_rename'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/publications/{key}/columns': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Give a publication a column, or change its title, place or use, from a date on */
    post: operations['PublicationsController_column'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/publications/{key}/numberings': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Say how the issues of a publication are numbered from a date on */
    post: operations['PublicationsController_numbering'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/leaders': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The leaders in office on a date, each with all posts */
    get: operations['LeadersController_list'];
    put?: never;
    /** Put a leader on the list, with the post held from a date on */
    post: operations['LeadersController_add'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/leaders/{id}/posts': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Give a leader another post from a date on, or none any more */
    post: operations['LeadersController_change'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/forward-routes': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The routes to upper offices in use on a date, in order */
    get: operations['ForwardRoutesController_list'];
    put?: never;
    /** Give the office a route, or change its title, its end, its place or use, from a date on */
    post: operations['ForwardRoutesController_set'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/forward-routes/history': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Every route the office ever had, with what held from which day on */
    get: operations['ForwardRoutesController_history'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/holidays/{year}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The public holidays and make-up days of a year, and where they are known from */
    get: operations['HolidaysController_read'];
    /** Enter the public holidays and make-up days of a year as they were announced */
    put: operations['HolidaysController_enter'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/entries': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** List entries by booked month, in chain order within each, or against that order */
    get: operations['EntriesController_list'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/entries/{no}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** One entry */
    get: operations['EntriesController_one'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/entries/{no}/explanation': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Why an entry stands: event, clause, arithmetic */
    get: operations['EntriesController_explanation'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/events': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * List events by booked month, in chain order within each, or as they were recorded
     * @description A page may hold fewer than asked for and still lead on by `next`: then some 20,000 events were looked through
     */
    get: operations['EventsController_list'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/events/{no}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** One event */
    get: operations['EventsController_one'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/why-not': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Why an item or an event brings nothing, or nothing yet */
    get: operations['EventsController_whyNot'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/event-exports': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Have a list of events made as XLSX; the file waits in the download centre */
    post: operations['EventExportsController_order'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/verifications': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Verify the ledger in the background; the findings are the result of the job */
    post: operations['LedgerJobsController_verify'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/standings/rebuilds': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Sum the standings up again in the background */
    post: operations['LedgerJobsController_rebuild'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/months': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Closed months, the first open one, and the last in which anything is booked */
    get: operations['MonthsController_list'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/months/{month}/closing': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Settle a month's quotas and close it for good */
    post: operations['MonthsController_close'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/regulation-drafts/checks': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Say what is wrong with a draft and where, and show the tables the program reads from it */
    post: operations['RegulationDraftsController_check'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/regulation-drafts/simulations': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Try a draft on recorded events in the background; the difference unit by unit is the result of the job */
    post: operations['RegulationDraftsController_simulate'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/regulations': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Every version ever put in force, with vocabularies and clauses */
    get: operations['RegulationsController_list'];
    put?: never;
    /** Put a version in force: no error, every row covered, all cases green, warnings signed off */
    post: operations['RegulationsController_put'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/regulations/{id}/{version}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** One version to the letter, with the tables the program reads from it */
    get: operations['RegulationsController_one'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/results': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** What a period rule found for each unit: score, target, rank, labels, and why */
    get: operations['ResultsController_read'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/items': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** List items by day of submission, or as they were recorded */
    get: operations['ItemsController_list'];
    put?: never;
    /** Submit an item */
    post: operations['ItemsController_submit'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/items/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** One item with its steps */
    get: operations['ItemsController_one'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/item-exports': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Have a list of items made as XLSX; the file waits in the download centre */
    post: operations['ItemExportsController_order'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/items/drafts': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Begin a draft */
    post: operations['DraftsController_begin'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/items/{id}/draft': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Save a draft, or the text of an item that was returned; what is left out stays */
    post: operations['DraftsController_save'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/items/{id}/submission': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Hand in a draft, or again what was returned */
    post: operations['DraftsController_submit'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/items/{id}/sign-off': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Keep that the head of the unit signed the text off */
    post: operations['ItemStepsController_signOff'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/items/{id}/withdrawal': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Take an item back before work at it begins */
    post: operations['ItemStepsController_withdraw'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/items/{id}/receipt': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Receive an item; the time is evidence */
    post: operations['ItemStepsController_receive'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/items/{id}/work': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Begin to work at an item */
    post: operations['ItemStepsController_take'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/items/{id}/return': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Return an item to its unit with an opinion */
    post: operations['ItemStepsController_return'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/items/{id}/non-use': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Say that an item is not used, and why */
    post: operations['ItemStepsController_notUse'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/items/{id}/purge': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Make every word of an item unreadable; that it was there and who purged it stays */
    post: operations['ItemStepsController_purge'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/items/{id}/reopening': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Take up again an item that was not used */
    post: operations['ItemStepsController_reopen'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/items/{id}/revisions': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The texts an item had, from the first on */
    get: operations['ItemTextsController_revisions'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/items/{id}/revisions/{from}/difference/{to}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** What changed from one text to another, word by word */
    get: operations['ItemTextsController_difference'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/items/{id}/text': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    /** Keep the office's edited text as a revision of its own */
    put: operations['ItemTextsController_edit'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/items/{id}/urgency': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Declare an item urgent, with when it happened and when the unit knew */
    post: operations['UrgencyController_declare'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/items/{id}/first-report': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Keep when the office first heard of an urgent matter, by phone or otherwise */
    post: operations['UrgencyController_firstReport'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/items/{id}/follow-up': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Put a follow-up report behind the first report of the matter */
    post: operations['UrgencyController_followUp'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/lateness-proposals': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Urgent items that seem late, by each clock; a person decides */
    get: operations['UrgencyController_proposals'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/items/{id}/lateness/dismissal': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Say that an urgent item counts as in time, and why */
    post: operations['UrgencyController_dismiss'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/urgent-items': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Urgent items the office has made nothing of yet, with the moment each must be received by */
    get: operations['UrgentItemsController_list'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/items/{id}/attachments': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The files of an item */
    get: operations['AttachmentsController_list'];
    put?: never;
    /** Add a file: docx, pdf, jpg, png or xlsx, known by its content */
    post: operations['AttachmentsController_attach'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/items/{id}/attachments/{attachment}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** A file of an item, to be saved */
    get: operations['AttachmentsController_one'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/items/{id}/attachments/{attachment}/removal': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Take a file away from a draft */
    post: operations['AttachmentsController_detach'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/submission-settings': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Kinds of item, severities with their deadlines, whether units must sign off */
    get: operations['SettingsController_settings'];
    /** Decide them anew, all at once */
    put: operations['SettingsController_decide'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/secrecy-words': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The office's own words of the screen for secrets */
    get: operations['SettingsController_words'];
    /** Replace them, all at once */
    put: operations['SettingsController_replaceWords'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/items/duplicates': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Look for near-duplicates of a text that was not submitted yet; nothing is kept */
    post: operations['DuplicatesController_look'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/items/{id}/duplicates': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Near-duplicates of an item, from before and after it */
    get: operations['DuplicatesController_ofItem'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/duplicate-window': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Over how many months the office looks for near-duplicates */
    get: operations['DuplicatesController_months'];
    put?: never;
    /** Set over how many months the office looks for near-duplicates */
    post: operations['DuplicatesController_set'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/upper-lists': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The lists by the moment they were loaded */
    get: operations['UpperListsController_list'];
    put?: never;
    /** Load a pasted list of what an upper office adopted; records nothing */
    post: operations['UpperListsController_load'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/upper-lists/file': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Load such a list from an XLSX workbook, its first sheet, at most 2 MB; named as the file */
    post: operations['UpperListsController_loadFile'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/upper-lists/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** One list: how far it is settled, and which publications it asks for */
    get: operations['UpperListsController_one'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/upper-lists/{id}/lines': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Its lines with the items they may be about */
    get: operations['UpperListsController_lines'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/upper-lists/{id}/publications': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Say which publication the list means, for all its lines */
    post: operations['UpperListsController_name'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/upper-lists/{id}/confirmations': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Record the adoptions of lines; one that is refused does not keep the others */
    post: operations['UpperListsController_confirm'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/upper-lists/{id}/rejections': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Say that lines are about nothing of ours */
    post: operations['UpperListsController_reject'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/upper-lists/{id}/reopenings': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Take back that lines are not ours */
    post: operations['UpperListsController_reopen'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/upper-lists/{id}/dismissal': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Put a list away; what was recorded from it stays */
    post: operations['UpperListsController_dismiss'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/adoptions': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Record that a publication adopted an item */
    post: operations['AdoptionsController_record'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/forwards': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Record that an item was sent on to an upper office */
    post: operations['ForwardsController_record'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/instructions': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Record a leader's instruction on an item */
    post: operations['InstructionsController_record'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/incidents': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Record a fault of units */
    post: operations['IncidentsController_record'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/commissions': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Record the result of a commissioned draft */
    post: operations['CommissionsController_record'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/awards': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Award by hand what the regulation leaves to a person */
    post: operations['AwardsController_record'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/decisions': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Settle an amount that waits for a decision */
    post: operations['DecisionsController_record'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/cancellations': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Take an event back */
    post: operations['CancellationsController_record'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/issues': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** List issues by the day on which they appear */
    get: operations['IssuesController_list'];
    put?: never;
    /** Open an issue; it gets its number now, or when it is opened if its day is to come */
    post: operations['IssuesController_open'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/issues/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** One issue with what stands in it */
    get: operations['IssuesController_one'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/issues/{id}/opening': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Open a planned issue on its day */
    post: operations['IssuesController_openPlanned'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/issues/{id}/calling-off': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Call an empty issue off; the last of its publication gives its number to the next */
    post: operations['IssuesController_callOff'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/issues/{id}/layouts': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Put everything in the issue in order */
    post: operations['IssuesController_layOut'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/issues/{id}/closing': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Sign an issue off and close it for good */
    post: operations['IssuesController_close'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/issues/{id}/adoptions': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Adopt an item into an issue, under a column, on the day of the issue */
    post: operations['IssueLinesController_adopt'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/issues/{id}/readoptions': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Put an adoption that named no issue into this one: it is taken back and recorded anew, both or neither */
    post: operations['IssueLinesController_readopt'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/issues/{id}/removals': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Take an item out of an issue that is not closed: its adoption is cancelled */
    post: operations['IssueLinesController_remove'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/item-mergers': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** What is merged into what, by the moment of merging */
    get: operations['MergersController_list'];
    put?: never;
    /** Merge items into one; it carries the contributors of all */
    post: operations['MergersController_merge'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/combined-items': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Write a new item out of several; it carries the contributors of all, with the shares given */
    post: operations['MergersController_combine'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/items/{id}/unmerging': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Set what was merged into an item free again, while it is not adopted */
    post: operations['MergersController_unmerge'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/items/{id}/mergers': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** What went into an item, and what it went into */
    get: operations['MergersController_of'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/items/{id}/lateness/confirmation': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Confirm that an urgent item was reported late, as an incident */
    post: operations['LatenessController_confirm'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/commissioned-drafts': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** List what units were asked to write, one line an asked unit */
    get: operations['CommissionedDraftsController_list'];
    put?: never;
    /** Ask units for a draft by a moment */
    post: operations['CommissionedDraftsController_ask'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/commissioned-drafts/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** One commissioned draft with its units and steps; for a liaison, of its own unit */
    get: operations['CommissionedDraftsController_one'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/commissioned-drafts/{id}/acknowledgement': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Say that the unit has read it and will write */
    post: operations['CommissionedDraftsController_acknowledge'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/commissioned-drafts/{id}/delivery': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Name the item that answers; another one may take its place until the result is confirmed */
    post: operations['CommissionedDraftsController_deliver'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/commissioned-drafts/{id}/extension-request': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Ask for a later moment */
    post: operations['CommissionedDraftsController_askExtension'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/commissioned-drafts/{id}/extension-decision': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Grant or refuse a later moment */
    post: operations['CommissionedDraftsController_decideExtension'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/commissioned-drafts/{id}/reminders': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Remind the units that have not delivered */
    post: operations['CommissionedDraftsController_remind'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/commissioned-drafts/{id}/cancellation': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Ask no longer */
    post: operations['CommissionedDraftsController_cancel'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/commissioned-drafts/{id}/conclusion': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Confirm how it ended for a unit; the result is an event in the ledger */
    post: operations['CommissionedDraftsController_conclude'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/payout-schemes': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** How the office pays out, ended schemes included */
    get: operations['SchemesController_list'];
    put?: never;
    /** Add a scheme, or put it in the place of another; one is in use for an asset at a time */
    post: operations['SchemesController_add'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/payout-schemes/{id}/ending': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Take a scheme out of use; what it paid stays */
    post: operations['SchemesController_end'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/payout-batches': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Batches by when they were begun, the newest first */
    get: operations['BatchesController_list'];
    put?: never;
    /** Draw up a batch of everything unpaid up to a closed month; the job has the id of the batch */
    post: operations['BatchesController_begin'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/payout-batches/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** One batch, who did what to it, and the units it pays most */
    get: operations['BatchesController_one'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/payout-batches/{id}/lines': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Who is paid what, each with the ledger entries it is made of */
    get: operations['BatchesController_lines'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/payout-reconciliation': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Ledger against payouts: paid, on its way, waiting */
    get: operations['BatchesController_reconcile'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/payout-left': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Entries no batch has paid so far although one looked at them, and why */
    get: operations['BatchesController_left'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/payout-batches/{id}/review': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Review a draft */
    post: operations['BatchMovesController_review'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/payout-batches/{id}/sending-back': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Send a reviewed or approved batch back to draft */
    post: operations['BatchMovesController_sendBack'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/payout-batches/{id}/approval': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Approve, as a person who neither drew it up nor reviewed it */
    post: operations['BatchMovesController_approve'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/payout-batches/{id}/export': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Lock the batch for the bank; answers with the hash of what it holds */
    post: operations['BatchMovesController_export'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/payout-batches/{id}/payment': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Confirm that the bank paid everything */
    post: operations['BatchMovesController_confirmPaid'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/payout-batches/{id}/returns': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Record what the bank sent back; the next batch pays it again */
    post: operations['BatchMovesController_returns'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/payout-batches/{id}/filing': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** File a batch that is done with */
    post: operations['BatchMovesController_file'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/payout-batches/{id}/discarding': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Discard a draft; its entries are free for the next batch */
    post: operations['BatchMovesController_discard'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/payees': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Where units and persons are paid now, numbers masked */
    get: operations['PayeesController_list'];
    put?: never;
    /** Record where a unit or person is paid from now on */
    post: operations['PayeesController_record'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/payees/{id}/revealing': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** The numbers in full, for a reason that goes into the audit log */
    post: operations['PayeesController_reveal'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/payout-bank-templates': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** How the banks of the office want their files */
    get: operations['BankFilesController_list'];
    put?: never;
    /** Write down how a bank wants its file */
    post: operations['BankFilesController_add'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/payout-bank-templates/{id}/ending': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Take a template out of use */
    post: operations['BankFilesController_end'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/payout-batches/{id}/bank-file': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** An exported batch as its bank reads it, cards in full; goes into the audit log */
    post: operations['BankFilesController_write'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/payout-batches/{id}/sheet': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Have the sheet of a batch made, numbers masked; the file waits in the download centre */
    post: operations['SheetsController_order'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/period-settings': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** How many working days units have to check a month, and the office to answer */
    get: operations['PeriodsController_settings'];
    /** Say how many; holds for months put before units from now on */
    put: operations['PeriodsController_decide'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/periods/{month}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Where a month stands: open, held before its units, closed and sealed, or reopened */
    get: operations['PeriodsController_state'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/periods/{month}/open-matters': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** What is open before a month, or the months of a quarter, are closed; :month is 2014-03 or 2014Q1 */
    get: operations['PeriodsController_open'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/periods/{month}/holding': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Put a month that is over before its units, until a day; asked again, to a later one */
    post: operations['PeriodsController_hold'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/periods/{month}/reopening': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Let units object to a closed month again, under a document; it stays closed, corrections are booked now */
    post: operations['PeriodsController_reopen'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/objections': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Objections, the newest first; a liaison sees those of the own unit */
    get: operations['ObjectionsController_list'];
    put?: never;
    /** Dispute an entry of the own unit, or that an item has none, while its month may be checked; or a year end */
    post: operations['ObjectionsController_raise'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/objections/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** One objection with its thread */
    get: operations['ObjectionsController_one'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/objections/{id}/messages': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Write in the thread of an open objection */
    post: operations['ObjectionsController_say'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/objections/{id}/withdrawal': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Take an open objection of the own unit back */
    post: operations['ObjectionsController_withdraw'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/objections/{id}/decision': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Uphold what is disputed, or say that it was put right, with the event that did so */
    post: operations['ObjectionsController_decide'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/statements': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** A unit’s month or quarter: every entry with its clause, what was not used and why, how far its quotas are */
    get: operations['StatementsController_read'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/statements/unused': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Items of a unit that were not adopted in a month or quarter, and why; a page may hold few and still lead on */
    get: operations['StatementsController_unused'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/statements/confirmation': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Say for the own unit that a month is right as it stands */
    post: operations['StatementsController_confirm'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/year-end-scheme': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** By what standard, grades, shares, bars and vetoes the office ends its years */
    get: operations['YearEndSchemeController_current'];
    /** Decide it anew, all at once; what was drawn up keeps its version until it is drawn up again */
    put: operations['YearEndSchemeController_decide'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/year-ends': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Ends of years, the latest first; a liaison sees those that were put before everybody */
    get: operations['YearEndsController_list'];
    put?: never;
    /** Draw up the end of a year whose months are all closed */
    post: operations['YearEndsController_drawUp'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/year-ends/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** One of them: results, who is commended and why; a liaison sees results of the own unit */
    get: operations['YearEndsController_one'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/year-ends/{id}/redrawing': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Draw it up anew, by the scheme and the ledger of now; what people said of nominees stays */
    post: operations['YearEndsController_redraw'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/year-ends/{id}/verdicts': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Add a unit or a liaison to those commended, or take one off, with a reason */
    post: operations['YearEndsController_judge'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/year-ends/{id}/certificates': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Have the list of certificates of a final year made; the file waits in the download centre */
    post: operations['YearEndsController_order'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/year-ends/{id}/public-notice': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Put it before everybody for the working days of the scheme; units may object meanwhile */
    post: operations['YearEndMovesController_announce'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/year-ends/{id}/recall': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Take it back from the public notice, to be drawn up anew */
    post: operations['YearEndMovesController_recall'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/year-ends/{id}/decision': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Decide it, when the notice is over and every objection has its answer */
    post: operations['YearEndMovesController_decide'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/year-ends/{id}/finalisation': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Make it final under the document of commendation: certificates are numbered, the record is sealed */
    post: operations['YearEndMovesController_finalise'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/year-ends/{id}/reopening': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Begin a further record of a final year, under a document; the final one stays as it was sealed */
    post: operations['YearEndMovesController_reopen'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/bulletins/{id}/submission': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Submit a draft for approval */
    post: operations['BulletinMovesController_submit'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/bulletins/{id}/approval': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Approve it, as a person who neither drafted nor submitted it */
    post: operations['BulletinMovesController_approve'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/bulletins/{id}/return': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Return it to draft with an opinion */
    post: operations['BulletinMovesController_sendBack'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/bulletins/{id}/discarding': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Discard a draft */
    post: operations['BulletinMovesController_discard'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/bulletins/{id}/publication': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Issue it under the next number of the year, sealed */
    post: operations['BulletinMovesController_publish'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/bulletins/{id}/withdrawal': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Take an issued one back, under a document; it stays readable and says so */
    post: operations['BulletinMovesController_withdraw'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/bulletins/{id}/rendering': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Have a bulletin made for paper, as the caller may see it; the file waits in the download centre */
    post: operations['BulletinRenderingsController_order'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/bulletin-settings': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Who issues bulletins, under which mark, to whom, and how they are published */
    get: operations['BulletinSettingsController_read'];
    /** Decide them anew, all at once; bulletins drawn up before stay as they are */
    put: operations['BulletinSettingsController_decide'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/bulletins': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Bulletins, the newest first; for a liaison those that were issued */
    get: operations['BulletinsController_list'];
    put?: never;
    /** Draft the bulletin of a period from the figures of the ledger */
    post: operations['BulletinsController_drawUp'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/bulletins/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** What a bulletin says; to a liaison what its mode of publication shows the own unit */
    get: operations['BulletinsController_one'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/bulletins/{id}/redrawing': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Draft it again with the figures of now; paragraphs written by hand stay */
    post: operations['BulletinsController_redraw'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/bulletins/{id}/paragraphs/{paragraph}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    /** Write a paragraph by hand; what was drafted stays beside it */
    put: operations['BulletinsController_edit'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/standings': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** What each unit submitted, had adopted and earned in a period, and its rank */
    get: operations['StandingsController_read'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/notices': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The own notices, the newest first unless asked otherwise */
    get: operations['NoticesController_list'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/notices/unread': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** How many are unread, by kind */
    get: operations['NoticesController_unread'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/notices/preferences': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Which kinds the caller hears of, and whether by mail too */
    get: operations['NoticesController_preferences'];
    put?: never;
    /** Choose which kinds to hear of, and whether by mail too; what is left out stays */
    post: operations['NoticesController_choose'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/notices/readings': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Mark all as read */
    post: operations['NoticesController_markAllRead'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/notices/{id}/reading': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Mark one as read; again changes nothing */
    post: operations['NoticesController_markRead'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/webhooks': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** List webhooks by when they were added, the newest first; secrets are never among what is answered */
    get: operations['WebhooksController_list'];
    put?: never;
    /** Let another system hear of what happens */
    post: operations['WebhooksController_add'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/webhooks/{id}/removal': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Tell it nothing more; what became of earlier deliveries stays listed */
    post: operations['WebhooksController_remove'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/webhooks/{id}/test': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Send it a test; what became of it is listed with its deliveries */
    post: operations['WebhooksController_test'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/webhooks/{id}/deliveries': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** List what was sent to it, the newest first, with status and attempts */
    get: operations['WebhooksController_deliveries'];
    put?: never;
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
    AccountResponse: {
      id: number;
      login: string;
      name: string;
      /** @enum {string} */
      role:
        | 'liaison'
        | 'editor'
        | 'finance'
        | 'leader'
        | 'system_administrator'
        | 'security_administrator'
        | 'audit_administrator';
      unitId: number | null;
      /**
       * Format: date-time
       * @description UTC
       */
      createdAt: string;
      /**
       * Format: date-time
       * @description UTC
       */
      disabledAt: string | null;
      /** @description Whether it still has a password somebody else chose */
      oneTimePassword: boolean;
    };
    AccountPageResponse: {
      rows: components['schemas']['AccountResponse'][];
      /** @description Leads to the next page; absent on the last one */
      next?: string;
    };
    CreateAccountRequest: {
      /** @enum {string} */
      role:
        | 'liaison'
        | 'editor'
        | 'finance'
        | 'leader'
        | 'system_administrator'
        | 'security_administrator'
        | 'audit_administrator';
      /** @description Of a liaison; left out for everybody else */
      unitId?: number | null;
      /** @description Small letters, digits and . _ -; unique in the installation */
      login: string;
      name: string;
    };
    InvitationResponse: {
      account: components['schemas']['AccountResponse'];
      /** @description Good for signing in once and choosing another; shown only now */
      oneTimePassword: string;
    };
    AssignAccountRequest: {
      /** @enum {string} */
      role:
        | 'liaison'
        | 'editor'
        | 'finance'
        | 'leader'
        | 'system_administrator'
        | 'security_administrator'
        | 'audit_administrator';
      /** @description Of a liaison; left out for everybody else */
      unitId?: number | null;
    };
    UnlockAccountRequest: {
      /** @description An address that is locked as well, as the refusal names it */
      address?: string;
    };
    AuditRecordResponse: {
      /** @description Gapless from 1 in the log of each office */
      no: number;
      /**
       * Format: date-time
       * @description UTC
       */
      at: string;
      /** @description Null for the console and for strangers */
      account: number | null;
      /** @description As it was then */
      name: string;
      /** @description As it was then */
      role: string;
      /** @enum {string} */
      action:
        | 'session.open'
        | 'session.renew'
        | 'session.end'
        | 'session.reuse'
        | 'login.lock'
        | 'login.unlock'
        | 'account.create'
        | 'account.disable'
        | 'account.enable'
        | 'account.assign'
        | 'password.change'
        | 'password.reset'
        | 'totp.enrol'
        | 'totp.remove'
        | 'totp.recover'
        | 'security.settings'
        | 'permission.refused'
        | 'item.purge'
        | 'payee.reveal'
        | 'bulletin.publish'
        | 'bulletin.withdraw';
      /** @description What the action is called in Chinese */
      title: string;
      /** @enum {string} */
      outcome: 'done' | 'refused';
      /** @description What it was done to, by its id or route */
      subject: string;
      /** @description What it was done to, in Chinese; empty where the title says all */
      about: string;
      detail: {
        [key: string]: unknown;
      };
      /** @description Where the request came from */
      address: string | null;
      /** @description Covers this record and, through the hash before it, every earlier one */
      hash: string;
    };
    AuditPageResponse: {
      rows: components['schemas']['AuditRecordResponse'][];
      /** @description Leads to the next page; absent on the last one */
      next?: string;
    };
    CallerResponse: {
      accountId: number;
      officeId: number;
      /** @description The unit a liaison speaks for; null for the others */
      unitId: number | null;
      /** @enum {string} */
      role:
        | 'liaison'
        | 'editor'
        | 'finance'
        | 'leader'
        | 'system_administrator'
        | 'security_administrator'
        | 'audit_administrator';
      name: string;
      /** @description What the role may do, so that a screen offers no more */
      permissions: (
        | 'directory.read'
        | 'directory.manage'
        | 'item.submit'
        | 'item.read'
        | 'item.work'
        | 'submission.manage'
        | 'adoption.record'
        | 'forward.record'
        | 'instruction.record'
        | 'incident.record'
        | 'commission.record'
        | 'commission.read'
        | 'commission.ask'
        | 'commission.answer'
        | 'award.record'
        | 'decision.record'
        | 'cancellation.record'
        | 'item.merge'
        | 'issue.read'
        | 'issue.edit'
        | 'issue.sign_off'
        | 'upper_list.manage'
        | 'event.read'
        | 'entry.read'
        | 'standings.read'
        | 'month.close'
        | 'month.read'
        | 'month.check'
        | 'statement.confirm'
        | 'objection.raise'
        | 'objection.write'
        | 'objection.decide'
        | 'year_end.read'
        | 'year_end.manage'
        | 'year_end.draw_up'
        | 'year_end.decide'
        | 'year_end.print'
        | 'regulation.read'
        | 'regulation.put_in_force'
        | 'ledger.verify'
        | 'standings.rebuild'
        | 'job.follow'
        | 'import.manage'
        | 'download.manage'
        | 'job.oversee'
        | 'account.manage'
        | 'item.purge'
        | 'audit.read'
        | 'payout.read'
        | 'payout.draw_up'
        | 'payout.review'
        | 'payout.approve'
        | 'payout.export'
        | 'payee.manage'
        | 'payee.reveal'
        | 'bulletin.read'
        | 'bulletin.draft'
        | 'bulletin.approve'
        | 'bulletin.publish'
        | 'bulletin.manage'
        | 'notice.read'
        | 'webhook.manage'
        | 'me.read'
        | 'me.manage'
      )[];
    };
    OwnSessionResponse: {
      /** Format: uuid */
      id: string;
      /** @description Whether this request came by it */
      current: boolean;
      /**
       * Format: date-time
       * @description UTC
       */
      startedAt: string;
      /**
       * Format: date-time
       * @description UTC
       */
      renewedAt: string;
      /**
       * Format: date-time
       * @description Unless it is renewed; UTC
       */
      endsAt: string;
      address: string | null;
      /** @description What the browser calls itself */
      client: string;
      /**
       * @description Browser and system in words
       * @example Chrome 109，Windows 7
       */
      device: string;
    };
    ChangePasswordRequest: {
      /** Format: password */
      currentPassword: string;
      /**
       * Format: password
       * @description Eight characters out of three of four classes; no common one, none of the last five
       */
      newPassword: string;
    };
    SessionResponse: {
      /** @description A JWT for `Authorization: Bearer` */
      accessToken: string;
      /**
       * Format: date-time
       * @description When the access token ends; UTC
       */
      expiresAt: string;
      /**
       * Format: date-time
       * @description When the session ends unless it is renewed; UTC
       */
      sessionEndsAt: string;
      /**
       * @description What must be done before anything else is open
       * @enum {string|null}
       */
      pending: 'password_change' | 'totp_enrolment' | null;
      /** @description What its holder signs in with, to be filled in when it is over */
      login: string;
      caller: components['schemas']['CallerResponse'];
    };
    TotpSecretResponse: {
      /** @description Base32, to be typed into an authenticator */
      secret: string;
      /** @description otpauth://… for a QR code */
      uri: string;
    };
    ConfirmTotpRequest: {
      /** @example 123456 */
      code: string;
    };
    RecoveryCodesResponse: {
      /** @description Each good for one log-in; shown only now */
      recoveryCodes: string[];
    };
    SettingChange: {
      /** @description Name of whoever changed it */
      by: string;
      at: string;
    };
    SecuritySettingsResponse: {
      /**
       * @description The version that was read; 0 before the first change
       * @example 0
       */
      version: number;
      /** @description Whether finance and administrators must use a second factor */
      totpRequired: boolean;
      /** @description The last change; null before there was any */
      changed: components['schemas']['SettingChange'] | null;
    };
    SecuritySettingsRequest: {
      /**
       * @description The version that was read; 0 before the first change
       * @example 0
       */
      version: number;
      /** @description Whether finance and administrators must use a second factor */
      totpRequired: boolean;
    };
    LogInRequest: {
      /** @description Compared without case */
      login: string;
      /** Format: password */
      password: string;
      /** @description Of the authenticator, or a recovery code, where the account has one */
      code?: string;
    };
    JobErrorResponse: {
      /** @example job_failed */
      code: string;
      /** @description A Chinese sentence that says what to do */
      message: string;
    };
    JobResponse: {
      id: string;
      /** @example ledger.verification */
      kind: string;
      /** @enum {string} */
      state: 'queued' | 'running' | 'done' | 'failed' | 'cancelled';
      progress: number;
      /** @description What is being done, in Chinese */
      step: string;
      /** @description How often it was begun */
      attempts: number;
      /** @description A running job was asked to stop and will, within seconds */
      cancelling: boolean;
      /** @description Of a job that is done; its form depends on the kind */
      result: Record<string, never> | null;
      /** @description Of a job that failed */
      error: components['schemas']['JobErrorResponse'] | null;
      /** @description Name of the account that asked for it */
      requestedBy: string;
      requestedAt: string;
      /** @description When it was begun the last time */
      startedAt: string | null;
      finishedAt: string | null;
    };
    JobPageResponse: {
      rows: components['schemas']['JobResponse'][];
      next?: string;
    };
    DownloadResponse: {
      /** @description Also the id of the job that makes the file */
      id: string;
      /** @example payout.sheet */
      kind: string;
      /** @example 信息奖励发放表（截至 2014-06） */
      title: string;
      /**
       * @description Of its job; the file can be fetched when it is done
       * @enum {string}
       */
      state: 'queued' | 'running' | 'done' | 'failed' | 'cancelled';
      progress: number;
      /** @description What is being done, in Chinese */
      step: string;
      /** @description Of a file that could not be made */
      error: components['schemas']['JobErrorResponse'] | null;
      requestedAt: string;
      /** @description When the file is deleted; null until it is made */
      expiresAt: string | null;
    };
    DownloadPageResponse: {
      rows: components['schemas']['DownloadResponse'][];
      next?: string;
    };
    DownloadSettingsResponse: {
      /**
       * @description The version that was read; 0 before the first change
       * @example 0
       */
      version: number;
      /**
       * @description Days a file waits once it is made
       * @example 7
       */
      keepDays: number;
      /** @description The last change; null before there was any */
      changed: components['schemas']['SettingChange'] | null;
    };
    DownloadSettingsRequest: {
      /**
       * @description The version that was read; 0 before the first change
       * @example 0
       */
      version: number;
      /**
       * @description Days a file waits once it is made
       * @example 7
       */
      keepDays: number;
    };
    ImportKindResponse: {
      /** @example items */
      kind: string;
      /** @example 信息 */
      title: string;
      /** @description Rows a file may have */
      mostRows: number;
    };
    RowProblemResponse: {
      /** @description As the program that shows the sheet counts */
      row: number;
      /** @description A Chinese sentence */
      says: string;
      /** @description The same stands in the books already */
      recorded?: boolean;
    };
    SameFileResponse: {
      id: string;
      /** @enum {string} */
      state: 'checking' | 'refused' | 'clean' | 'running' | 'done' | 'undoing' | 'undone' | 'cancelled';
      requestedAt: string;
    };
    ImportSeenResponse: {
      id: string;
      /** @example items */
      kind: string;
      fileName: string;
      sha256: string;
      /** @enum {string} */
      state: 'checking' | 'refused' | 'clean' | 'running' | 'done' | 'undoing' | 'undone' | 'cancelled';
      rows: number;
      /** @description Rows that are not as they should be */
      wrong: number;
      /** @description Rows that say what stands in the books already */
      recorded: number;
      /** @description Rows imported so far */
      done: number;
      /** @description Why the file was refused as a whole, or taken back */
      reason: string | null;
      requestedBy: string;
      requestedAt: string;
      finishedAt: string | null;
      /** @description The first hundred; all are in the file of wrong rows */
      problems: components['schemas']['RowProblemResponse'][];
      /** @description Earlier imports of the very same file: a warning */
      sameFile: components['schemas']['SameFileResponse'][];
      /** @description The job at it; null when it is no longer known */
      job: components['schemas']['JobResponse'] | null;
    };
    ImportResponse: {
      id: string;
      /** @example items */
      kind: string;
      fileName: string;
      sha256: string;
      /** @enum {string} */
      state: 'checking' | 'refused' | 'clean' | 'running' | 'done' | 'undoing' | 'undone' | 'cancelled';
      rows: number;
      /** @description Rows that are not as they should be */
      wrong: number;
      /** @description Rows that say what stands in the books already */
      recorded: number;
      /** @description Rows imported so far */
      done: number;
      /** @description Why the file was refused as a whole, or taken back */
      reason: string | null;
      requestedBy: string;
      requestedAt: string;
      finishedAt: string | null;
    };
    ImportPageResponse: {
      rows: components['schemas']['ImportResponse'][];
      next?: string;
    };
    ConfirmImportRequest: {
      /**
       * @description Pass over rows that say what stands in the books already
       * @default false
       */
      skipRecorded: boolean;
    };
    UnitResponse: {
      id: number;
      /** @description What it is called on the date */
      name: string;
      /** @description The class it is assessed in on the date */
      group: string;
      /** @description Its place in the directory */
      sortNo: number;
      /** @description Who heads it on the date; null where nobody was named */
      head: string | null;
    };
    UnitVersionResponse: {
      /**
       * @description Holds from this day on, until the next version
       * @example 2014-01-01
       */
      from: string;
      name: string;
      /** @description The class it is assessed in */
      group: string;
      sortNo: number;
    };
    UnitHeadResponse: {
      /** @example 2014-01-01 */
      from: string;
      /** @description Null: from that day on nobody */
      name: string | null;
    };
    MergerOfUnitResponse: {
      /** @description The unit that goes on */
      into: number;
      /** @example 2014-09-01 */
      on: string;
    };
    UnitHistoryResponse: {
      id: number;
      /**
       * @description The first day it exists
       * @example 2014-01-01
       */
      created: string;
      /** @description Oldest first */
      versions: components['schemas']['UnitVersionResponse'][];
      /** @description Oldest first */
      heads: components['schemas']['UnitHeadResponse'][];
      merger: components['schemas']['MergerOfUnitResponse'] | null;
    };
    AddUnitRequest: {
      /** @example 大数据局 */
      name: string;
      /**
       * @description The class it is assessed in
       * @example department
       */
      group: string;
      /** @description Its place in the directory; after all others when left out */
      sortNo?: number;
      /**
       * Format: date
       * @description The first day it exists
       * @example 2014-03-01
       */
      from: string;
    };
    UnitAddedResponse: {
      id: number;
    };
    MoveUnitRequest: {
      /**
       * @description The class it is assessed in from then on
       * @example township
       */
      group: string;
      /**
       * Format: date
       * @description The first day in the new group
       * @example 2014-03-01
       */
      from: string;
    };
    RenameUnitRequest: {
      /**
       * @description The new name
       * @example 市场监督管理局
       */
      name: string;
      /**
       * Format: date
       * @description The first day of the new name
       * @example 2014-03-01
       */
      from: string;
    };
    NameHeadRequest: {
      /** @description Null: from that day on nobody heads it */
      name: string | null;
      /**
       * Format: date
       * @description The first day of the new head
       * @example 2014-03-01
       */
      from: string;
    };
    MergeUnitRequest: {
      /** @description The id of the unit that goes on */
      into: number;
      /**
       * Format: date
       * @description The first day on which the merged unit takes nothing more
       * @example 2014-03-01
       */
      on: string;
    };
    PersonResponse: {
      id: number;
      unitId: number;
      name: string;
    };
    PersonPageResponse: {
      rows: components['schemas']['PersonResponse'][];
      next?: string;
    };
    AddPersonRequest: {
      unitId: number;
      /**
       * @description Unique in the unit
       * @example 张某
       */
      name: string;
    };
    ColumnResponse: {
      /**
       * @description The regulation's word where it prices the column
       * @example headline
       */
      code: string;
      /** @example 要目 */
      title: string;
      /** @description Its place in the publication, smallest first */
      sortNo: number;
    };
    NumberingResponse: {
      /**
       * @description Whether numbers begin again each year
       * @enum {string}
       */
      reset: 'yearly' | 'never';
      /**
       * @description The rule holds from this day on
       * @example 2014-01-01
       */
      from: string;
      /** @description Number of the first issue under the rule */
      first: number;
      /** @description Cumulative number of it; null: the publication has none */
      firstCumulative: number | null;
    };
    PublicationResponse: {
      /**
       * @description `name@level`; never changes
       * @example 政务@district
       */
      key: string;
      /** @description The name in the regulation */
      name: string;
      /** @example district */
      level: string;
      /** @description The title on the date */
      title: string;
      /** @description Titles it had before, oldest first */
      formerTitles: string[];
      /** @description The columns in use on the date, in order */
      columns: components['schemas']['ColumnResponse'][];
      numbering: components['schemas']['NumberingResponse'];
    };
    RenamePublicationRequest: {
      /**
       * @description The new title
       * @example 《政务要情》
       */
      title: string;
      /**
       * Format: date
       * @description The first day of the new title
       * @example 2014-03-01
       */
      from: string;
    };
    SetColumnRequest: {
      /**
       * @description The regulation's word, or one of the office's own
       * @example headline
       */
      code: string;
      /**
       * @description Needed for a new column
       * @example 要目
       */
      title?: string;
      /** @description Its place in the publication, smallest first; a new one stands last */
      sortNo?: number;
      /** @description Whether items are placed under it from this day on */
      inUse?: boolean;
      /**
       * Format: date
       * @description The first day on which this holds
       * @example 2014-03-01
       */
      from: string;
    };
    NumberPublicationRequest: {
      /**
       * @description Whether numbers begin again with 1 in each calendar year
       * @enum {string}
       */
      reset: 'yearly' | 'never';
      /**
       * @description Number of the first issue on or after `from`
       * @default 1
       */
      first: number;
      /** @description Cumulative number (总期号) of that issue; left out: the publication has none */
      firstCumulative?: number;
      /**
       * Format: date
       * @description The first day on which this holds
       * @example 2014-03-01
       */
      from: string;
    };
    PostResponse: {
      /**
       * @description Held from this day on, until the next post
       * @example 2014-01-01
       */
      from: string;
      /** @example 副区长 */
      title: string;
      /** @example district */
      level: string;
      /** @enum {string|null} */
      rank: 'principal_leader' | 'deputy_leader' | null;
      /** @description False: from this day on in no post any more */
      inOffice: boolean;
    };
    LeaderResponse: {
      id: number;
      /** @example 王某 */
      name: string;
      /**
       * @description The post on the date
       * @example 常务副区长
       */
      title: string;
      /** @example district */
      level: string;
      /** @enum {string|null} */
      rank: 'principal_leader' | 'deputy_leader' | null;
      /**
       * @description In this post since
       * @example 2014-01-01
       */
      since: string;
      /** @description All posts, oldest first */
      posts: components['schemas']['PostResponse'][];
    };
    AddLeaderRequest: {
      /** @example 王某 */
      name: string;
      /**
       * @description The post
       * @example 常务副区长
       */
      title: string;
      /**
       * @description A level of the regulation
       * @example district
       */
      level: string;
      /**
       * @description Left out: nobody said
       * @enum {string}
       */
      rank?: 'principal_leader' | 'deputy_leader';
      /**
       * Format: date
       * @description The first day in the post
       * @example 2014-03-01
       */
      from: string;
    };
    LeaderAddedResponse: {
      id: number;
    };
    ChangeLeaderPostRequest: {
      /**
       * @description What is left out stays as it is
       * @example 区长
       */
      title?: string;
      /** @example district */
      level?: string;
      /** @enum {string} */
      rank?: 'principal_leader' | 'deputy_leader';
      /** @description False: holds no post any more from this day on */
      inOffice?: boolean;
      /**
       * Format: date
       * @description The first day on which this holds
       * @example 2014-03-01
       */
      from: string;
    };
    ForwardRouteResponse: {
      /**
       * @description The regulation's word where it prices the route
       * @example to_city
       */
      code: string;
      /** @example 报市 */
      title: string;
      /** @example 市政府办公室 */
      to: string;
      /** @description Its place in lists, smallest first */
      sortNo: number;
    };
    ForwardRouteVersionResponse: {
      /**
       * @description Holds from this day on, until the next version
       * @example 2014-01-01
       */
      from: string;
      title: string;
      /** @description Where it ends */
      to: string;
      /** @description Its place in lists, smallest first */
      sortNo: number;
      /** @description Whether items are sent by it */
      inUse: boolean;
    };
    ForwardRouteHistoryResponse: {
      /** @example to_city */
      code: string;
      /** @description Oldest first */
      versions: components['schemas']['ForwardRouteVersionResponse'][];
    };
    SetForwardRouteRequest: {
      /**
       * @description The regulation's word, or one of the office's own
       * @example to_city
       */
      code: string;
      /**
       * @description Needed for a new route
       * @example 报市
       */
      title?: string;
      /**
       * @description Where it ends; needed for a new route
       * @example 市政府办公室
       */
      to?: string;
      /** @description Its place in lists, smallest first; a new one stands last */
      sortNo?: number;
      /** @description Whether items are sent by it from this day on */
      inUse?: boolean;
      /**
       * Format: date
       * @description The first day on which this holds
       * @example 2014-03-01
       */
      from: string;
    };
    HolidaysResponse: {
      /**
       * @description The version that was read; 0 before the first change
       * @example 0
       */
      version: number;
      /**
       * @description Days on which nobody works; weekend days may be among them
       * @example [
       *       "2027-01-01"
       *     ]
       */
      holidays: string[];
      /**
       * @description Saturdays and Sundays that are worked instead
       * @example [
       *       "2027-01-01"
       *     ]
       */
      makeUpDays: string[];
      /** @example 2027 */
      year: number;
      /**
       * @description Entered by the office; known to the program; or unknown, so that Monday to Friday count as worked
       * @enum {string}
       */
      source: 'entered' | 'installed' | 'unknown';
      /** @description The last change; null before there was any */
      changed: components['schemas']['SettingChange'] | null;
    };
    EnterHolidaysRequest: {
      /**
       * @description The version that was read; 0 before the first change
       * @example 0
       */
      version: number;
      /**
       * @description Days on which nobody works; weekend days may be among them
       * @example [
       *       "2027-01-01"
       *     ]
       */
      holidays: string[];
      /**
       * @description Saturdays and Sundays that are worked instead
       * @example [
       *       "2027-01-01"
       *     ]
       */
      makeUpDays: string[];
    };
    EntryResponse: {
      /** @description Number in the office's chain */
      no: number;
      /** @description The event it comes from; null for a period rule */
      event: number | null;
      unitId: number;
      person: string | null;
      /** @example point */
      asset: string;
      /**
       * @description Decimal text at the asset's scale
       * @example 10.0
       */
      amount: string;
      /**
       * @description Month in which it happened
       * @example 2014-03
       */
      period: string;
      /**
       * @description Month in which it is booked; later than period for a prior-period adjustment
       * @example 2014-03
       */
      bookedMonth: string;
      rule: string;
      row: string;
      /** @example 3.1.3 */
      clause: string;
      /** @example 20 ÷ 2 = 10 分 */
      arithmetic: string;
      /** @description Of a reversal: the entry it takes back */
      reverses: number | null;
    };
    EntryPageResponse: {
      rows: components['schemas']['EntryResponse'][];
      next?: string;
    };
    ClauseResponse: {
      /** @example 3.1.3 */
      id: string;
      text: string;
    };
    EventResponse: {
      no: number;
      /** @example adoption */
      type: string;
      /** @example 2014-03-05 */
      occurredOn: string;
      /** @example 2014-03 */
      bookedMonth: string;
      /** @example 2014-03-05T02:10:00.000Z */
      recordedAt: string;
      itemId: string | null;
      /** @description Who recorded it */
      recordedBy: string;
      /** @description Of a cancellation or decision: the event it acts on */
      actsOn: number | null;
      /** @description What the regulation reads */
      content: {
        [key: string]: unknown;
      };
    };
    RegulationCited: {
      id: string;
      version: number;
      title: string;
      sha256: string;
    };
    ExplanationResponse: {
      entry: components['schemas']['EntryResponse'];
      /** @description The arithmetic as Chinese sentences */
      sentences: string[];
      clauses: components['schemas']['ClauseResponse'][];
      event: components['schemas']['EventResponse'] | null;
      regulation: components['schemas']['RegulationCited'];
      recordedAt: string;
      /** @description The entry that took this one back */
      reversedBy: number | null;
    };
    FoundEventResponse: {
      no: number;
      /** @example adoption */
      type: string;
      /** @example 2014-03-05 */
      occurredOn: string;
      /** @example 2014-03 */
      bookedMonth: string;
      /** @example 2014-03-05T02:10:00.000Z */
      recordedAt: string;
      itemId: string | null;
      /** @description Who recorded it */
      recordedBy: string;
      /** @description Of a cancellation or decision: the event it acts on */
      actsOn: number | null;
      /** @description What the regulation reads */
      content: {
        [key: string]: unknown;
      };
      /** @description The cancellation that took it back */
      takenBackBy: number | null;
    };
    EventPageResponse: {
      rows: components['schemas']['FoundEventResponse'][];
      /** @description There may be more, even where this page holds fewer than asked for, or none */
      next?: string;
    };
    WhyNotResponse: {
      /** @description Number of the event */
      event: string | null;
      /** @example outranked */
      code: string;
      reason: string;
      clause: string | null;
    };
    ExportEventsRequest: {
      /**
       * @description First booked month
       * @example 2014-01
       */
      from?: string;
      /**
       * @description Last booked month
       * @example 2014-03
       */
      to?: string;
      itemId?: string;
      /** @description What concerns this unit; liaisons always see their own */
      unitId?: number;
      /** @example adoption */
      type?: string;
      /**
       * @description Key of a publication
       * @example 政务@district
       */
      publication?: string;
      /**
       * @description Level of the publication, leader or notifying office
       * @example city
       */
      level?: string;
      /**
       * @description Whether a cancellation took it back
       * @enum {string}
       */
      status?: 'standing' | 'taken_back';
      /**
       * @description Part of its title, note, reason or leader
       * @example 春耕
       */
      text?: string;
      /**
       * @description By booked month and in chain order within each, or in chain order alone
       * @default booked
       * @enum {string}
       */
      sort: 'booked' | 'recorded';
      /**
       * @default asc
       * @enum {string}
       */
      direction: 'asc' | 'desc';
    };
    ClosedMonthResponse: {
      /** @example 2014-03 */
      month: string;
      /** @description Number in the office's chain */
      no: number;
      closedAt: string;
      closedBy: string;
      /** @description Chain hash at the closing */
      hash: string;
    };
    MonthsResponse: {
      /**
       * @description The first month that is open
       * @example 2014-12
       */
      open: string;
      /**
       * @description The last month in which anything is booked
       * @example 2015-02
       */
      latest: string | null;
      closed: components['schemas']['ClosedMonthResponse'][];
    };
    CheckDraftRequest: {
      /** @description regulation.yaml */
      source: string;
      /** @description text.md */
      text: string;
      /** @description cases.yaml; may be empty while a draft is still being written */
      cases: string;
    };
    DraftHeadResponse: {
      id: string;
      version: number;
      title: string;
      /** @example 2014-04-01 */
      from: string;
    };
    FindingResponse: {
      /** @enum {string} */
      severity: 'error' | 'warning' | 'note';
      /** @example rows_overlap */
      code: string;
      /** @example regulation.yaml */
      file: string;
      /** @description From 1 */
      line: number;
      /** @description From 1 */
      column: number;
      /** @description What is wrong */
      message: string;
      /** @description What to do */
      advice: string;
    };
    TableColumnResponse: {
      /** @example pub */
      key: string;
      /** @example 刊物 */
      title: string;
    };
    RegulationTableResponse: {
      /** @example adopt.table */
      key: string;
      /** @example 采用 */
      title: string;
      columns: components['schemas']['TableColumnResponse'][];
      /** @description One text a column */
      rows: string[][];
    };
    CheckedDraftResponse: {
      /** @description Null while an error stands in it */
      head: components['schemas']['DraftHeadResponse'] | null;
      findings: components['schemas']['FindingResponse'][];
      /** @description What keeps a version without errors from being put in force all the same */
      beyond: string[];
      /** @description Clause texts by anchor */
      clauses: {
        [key: string]: string;
      };
      tables: components['schemas']['RegulationTableResponse'][];
    };
    SimulateDraftRequest: {
      /** @description regulation.yaml */
      source: string;
      /** @description text.md */
      text: string;
      /**
       * @description First day that is compared
       * @example 2014-01-01
       */
      from: string;
      /**
       * @description Last day that is compared
       * @example 2014-12-31
       */
      to: string;
    };
    EventFieldResponse: {
      /**
       * @description A vocabulary or a number
       * @example form
       */
      name: string;
      /** @description Whether an event is refused without it */
      required: boolean;
    };
    EventShapeResponse: {
      /** @example adoption */
      type: string;
      fields: components['schemas']['EventFieldResponse'][];
    };
    PeriodRuleResponse: {
      /** @example quota */
      id: string;
      /** @example 每月任务 */
      title: string;
      /**
       * @description What it is settled at the end of
       * @enum {string}
       */
      at: 'week' | 'month' | 'two_months' | 'quarter' | 'half' | 'year';
      /**
       * @description Whom it measures
       * @enum {string}
       */
      subject: 'unit' | 'person' | 'item';
      /** @description Whether it asks for a number to be reached */
      targeted: boolean;
    };
    ByHandPriceResponse: {
      /** @example point */
      asset: string;
      /** @example 分 */
      title: string;
      /**
       * @description Decimal digits of the minor unit, in which events keep amounts
       * @example 1
       */
      scale: number;
      /** @example 3.1.6 */
      clause: string;
      /**
       * @description What the regulation fixes; null: a range
       * @example 20.0
       */
      amount: string | null;
      /**
       * @description Both ends included; null: fixed
       * @example [
       *       "1.0",
       *       "100.0"
       *     ]
       */
      range: string[] | null;
      /**
       * @description Who settles an amount in a range
       * @example office_head
       */
      decides: string | null;
    };
    ByHandResponse: {
      /** @example h3 */
      id: string;
      /** @example 综合信息主要供稿单位多计 */
      title: string;
      prices: components['schemas']['ByHandPriceResponse'][];
    };
    RegulationResponse: {
      id: string;
      version: number;
      title: string;
      /** @example 2014-01-01 */
      from: string;
      /** @description Last day in force, inclusive; null while no other follows */
      lastDay: string | null;
      sha256: string;
      /** @description Words by vocabulary, with their Chinese titles */
      vocabularies: {
        [key: string]: {
          word: string;
          title: string;
        }[];
      };
      /** @description Clause texts by anchor */
      clauses: {
        [key: string]: string;
      };
      /** @description What an event of each type may and must say */
      events: components['schemas']['EventShapeResponse'][];
      /** @description For GET /api/v1/results */
      periodRules: components['schemas']['PeriodRuleResponse'][];
      /** @description For POST /api/v1/awards */
      byHand: components['schemas']['ByHandResponse'][];
    };
    RegulationFilesResponse: {
      /** @description regulation.yaml */
      source: string;
      /** @description text.md */
      text: string;
      /** @description Codes of the warnings that were signed off */
      signedOff: string[];
      /** @description Who put it in force */
      by: string;
      /** Format: date-time */
      at: string;
      tables: components['schemas']['RegulationTableResponse'][];
    };
    PutInForceRequest: {
      /** @description regulation.yaml */
      source: string;
      /** @description text.md */
      text: string;
      /** @description cases.yaml */
      cases: string;
      /** @description Codes of the warnings the caller signs off */
      signedOff?: string[];
    };
    ResultAmount: {
      /** @example point */
      asset: string;
      /**
       * @description Decimal text at the asset's scale
       * @example 20.0
       */
      amount: string;
    };
    ResultResponse: {
      unitId: number | null;
      /** @example 水利局 */
      unit: string | null;
      person: string | null;
      itemId: string | null;
      /**
       * @description The first measure, as decimal text
       * @example 96.5
       */
      score: string;
      /** @example 100 */
      target: string | null;
      /**
       * @description 1.5 where equal scores share their places
       * @example 2
       */
      rank: string | null;
      /** @description How many were ranked together */
      members: number | null;
      /**
       * @example [
       *       "excellent"
       *     ]
       */
      labels: string[];
      /** @description What it brings; of a running period what it would bring */
      amounts: components['schemas']['ResultAmount'][];
      /** @description The arithmetic as Chinese sentences */
      sentences: string[];
    };
    NothingResponse: {
      unitId: number | null;
      /** @example no_result */
      code: string;
      reason: string;
    };
    WaitingResponse: {
      unitId: number | null;
      person: string | null;
      /** @example point */
      asset: string | null;
      /**
       * @description Both ends included
       * @example [
       *       "-20.0",
       *       "-1.0"
       *     ]
       */
      range: string[] | null;
      /**
       * @description The role that decides
       * @example office_head
       */
      decides: string | null;
      /** @example 3.1 */
      clause: string | null;
      reason: string;
    };
    ResultsResponse: {
      /** @example 2014Q1 */
      period: string;
      /** @example 2014-01-01 */
      from: string;
      /** @example 2014-03-31 */
      to: string;
      rule: string;
      title: string;
      /** @description Settled when its last month was closed; otherwise as it stands today */
      final: boolean;
      /**
       * @description The day up to which is counted
       * @example 2014-03-31
       */
      asOf: string;
      rows: components['schemas']['ResultResponse'][];
      /** @description Who has no result or nothing by it, and why */
      nothing: components['schemas']['NothingResponse'][];
      /** @description Whose amount waits for a decision; POST /api/v1/decisions settles it once the period is over */
      pending: components['schemas']['WaitingResponse'][];
    };
    ContributorRequest: {
      /**
       * @description Unit id
       * @example 12
       */
      unitId: number;
      /**
       * @description Author within the unit
       * @example 张某
       */
      person?: string;
      /**
       * @description Part of the whole where the regulation divides by weights
       * @example 1
       */
      weight?: number;
    };
    DeclarationRequest: {
      /**
       * @description Who read the text for secrets
       * @example 张某
       */
      checkedBy: string;
      /**
       * @description Not after today, Asia/Shanghai
       * @example 2014-03-05
       */
      checkedOn: string;
    };
    SignedRequest: {
      /** @example 李某 */
      signedBy: string;
      /**
       * @description Not after today
       * @example 2014-03-05
       */
      signedOn: string;
    };
    UrgencyRequest: {
      /**
       * @description A word of the office's list of severities
       * @example 重大
       */
      severity: string;
      /**
       * @description When it happened
       * @example 2014-03-05T08:30:00+08:00
       */
      happenedAt: string;
      /**
       * @description When the unit came to know of it
       * @example 2014-03-05T08:40:00+08:00
       */
      awareAt: string;
    };
    SubmitItemRequest: {
      /** @description Plain text; never read as HTML */
      body?: string;
      /**
       * @description A word of the office's list of kinds
       * @example 动态
       */
      kind?: string;
      /**
       * @description Whom to ask about it
       * @example 办公室 张某 0000-0000
       */
      contact?: string;
      /**
       * @description When what it tells of happened
       * @example 2014-03-05T08:30:00+08:00
       */
      happenedAt?: string;
      /** @example 我区多措并举推进春耕备耕工作 */
      title: string;
      /** @description Units the item comes from, the lead first */
      contributors: components['schemas']['ContributorRequest'][];
      /** @description That the text holds nothing secret */
      declaration: components['schemas']['DeclarationRequest'];
      /** @description Needed where the office requires it */
      signOff?: components['schemas']['SignedRequest'];
      /** @description Of an urgent item */
      urgency?: components['schemas']['UrgencyRequest'];
      /**
       * @description Day of receipt, Asia/Shanghai; today when left out
       * @example 2014-03-05
       */
      occurredOn?: string;
      /** @example 电话通知后补报 */
      note?: string;
    };
    ItemNetResponse: {
      /** @example point */
      asset: string;
      /**
       * @description Decimal text; what was taken back is taken off
       * @example 10
       */
      total: string;
    };
    ListedItemResponse: {
      id: string;
      title: string;
      /** @enum {string} */
      status:
        | 'draft'
        | 'signed_off'
        | 'submitted'
        | 'received'
        | 'in_work'
        | 'returned'
        | 'adopted'
        | 'merged'
        | 'not_used'
        | 'withdrawn'
        | 'purged';
      /** @example 已报送 */
      statusName: string;
      /** @example 动态 */
      kind: string | null;
      /** @example 2014-03-05 */
      submittedOn: string | null;
      contributors: components['schemas']['ContributorRequest'][];
      /** @description Number of the submission event in the ledger */
      event: number | null;
      /** @description When what it tells of happened, UTC */
      happenedAt: string | null;
      contact: string | null;
      /** @description When it was first recorded, UTC */
      recordedAt: string;
      /** @description What it came to, nothing booked is an empty list; where `summed` was asked for */
      net?: components['schemas']['ItemNetResponse'][];
    };
    ItemPageResponse: {
      rows: components['schemas']['ListedItemResponse'][];
      next?: string;
      /**
       * @description How many there are on all pages, 1,000 for as many or more; where `counted` was asked for
       * @example 12
       */
      total?: number;
    };
    ItemStepResponse: {
      no: number;
      /** @example return */
      action: string;
      /** @example received */
      from: string;
      /** @enum {string} */
      to:
        | 'draft'
        | 'signed_off'
        | 'submitted'
        | 'received'
        | 'in_work'
        | 'returned'
        | 'adopted'
        | 'merged'
        | 'not_used'
        | 'withdrawn'
        | 'purged';
      /** @example 王编辑 */
      actor: string;
      /** @description UTC */
      at: string;
      /** @description What belongs to the action */
      details: {
        [key: string]: unknown;
      };
      /** @description Opinion or reason */
      words: string | null;
    };
    LapseResponse: {
      /** @enum {string} */
      report: 'first' | 'written';
      /** @enum {string} */
      since: 'happened' | 'aware';
      /** @enum {string} */
      until: 'reported' | 'received';
      /** @description Minutes it took */
      minutes: number;
      /** @description Minutes allowed */
      allowed: number;
      /** @description Minutes beyond; 0 when in time */
      late: number;
      /** @description Whether this is the clock the unit answers for */
      counts: boolean;
    };
    UrgencyResponse: {
      /** @example 重大 */
      severity: string;
      /** @description UTC, like all instants here */
      happenedAt: string;
      awareAt: string;
      /** @description First word before the writing, as an editor recorded it */
      toldAt: string | null;
      /** @example phone */
      toldBy: string | null;
      writtenAt: string | null;
      receivedAt: string | null;
      lapses: components['schemas']['LapseResponse'][];
      /** @enum {string|null} */
      proposal: 'open' | 'confirmed' | 'dismissed' | null;
      /** @description Who decided */
      decidedBy: string | null;
      /** @description Event of the incident, when confirmed */
      incident: number | null;
    };
    ChainedReportResponse: {
      /** @description 0: the first report */
      no: number;
      id: string;
      title: string;
      submittedOn: string | null;
    };
    DraftResponse: {
      /** @description 0: nothing saved since it was returned */
      version: number;
      title: string;
      body: string;
      savedBy: string;
      /** @description UTC */
      savedAt: string;
      signedOff: boolean;
    };
    ItemWithLifeResponse: {
      id: string;
      title: string;
      /** @enum {string} */
      status:
        | 'draft'
        | 'signed_off'
        | 'submitted'
        | 'received'
        | 'in_work'
        | 'returned'
        | 'adopted'
        | 'merged'
        | 'not_used'
        | 'withdrawn'
        | 'purged';
      /** @example 已报送 */
      statusName: string;
      /** @example 动态 */
      kind: string | null;
      /** @example 2014-03-05 */
      submittedOn: string | null;
      contributors: components['schemas']['ContributorRequest'][];
      /** @description Number of the submission event in the ledger */
      event: number | null;
      /** @description When what it tells of happened, UTC */
      happenedAt: string | null;
      contact: string | null;
      /** @description When it was first recorded, UTC */
      recordedAt: string;
      /** @description The text as it stands; of a draft the text being worked at */
      body: string;
      steps: components['schemas']['ItemStepResponse'][];
      /** @description Keys of the publications whose adoptions stand */
      publications: string[];
      /** @description Its clocks; null when it is not urgent */
      urgency: components['schemas']['UrgencyResponse'] | null;
      /** @description First report and follow-ups in order; empty when alone */
      reports: components['schemas']['ChainedReportResponse'][];
      /** @description The text its unit is working at, for that unit */
      draft: components['schemas']['DraftResponse'] | null;
    };
    ExportItemsRequest: {
      /** @description Only items this unit contributed to; liaisons always see their own */
      unitId?: number;
      /** @example 2014-03-01 */
      from?: string;
      /** @example 2014-03-31 */
      to?: string;
      /**
       * @description Drafts (`draft`, `signed_off`) are listed only when asked for, and only those of the own unit
       * @enum {string}
       */
      status?:
        | 'draft'
        | 'signed_off'
        | 'submitted'
        | 'received'
        | 'in_work'
        | 'returned'
        | 'adopted'
        | 'merged'
        | 'not_used'
        | 'withdrawn'
        | 'purged';
      /** @example 动态 */
      kind?: string;
      /**
       * @description Key of a publication that adopted it
       * @example 政务@district
       */
      publication?: string;
      /**
       * @description Level of a publication that adopted it
       * @example city
       */
      level?: string;
      /**
       * @description Part of the title
       * @example 春耕
       */
      text?: string;
      /**
       * @default submitted
       * @enum {string}
       */
      sort: 'submitted' | 'recorded';
      /**
       * @default asc
       * @enum {string}
       */
      direction: 'asc' | 'desc';
    };
    BeginDraftRequest: {
      /** @description Plain text; never read as HTML */
      body?: string;
      /**
       * @description A word of the office's list of kinds
       * @example 动态
       */
      kind?: string;
      /**
       * @description Whom to ask about it
       * @example 办公室 张某 0000-0000
       */
      contact?: string;
      /**
       * @description When what it tells of happened
       * @example 2014-03-05T08:30:00+08:00
       */
      happenedAt?: string;
      /**
       * @description May still be missing
       * @example 我区多措并举推进春耕备耕工作
       */
      title?: string;
      /** @description Left out: the writer's own unit */
      contributors?: components['schemas']['ContributorRequest'][];
    };
    ItemResponse: {
      id: string;
      title: string;
      /** @enum {string} */
      status:
        | 'draft'
        | 'signed_off'
        | 'submitted'
        | 'received'
        | 'in_work'
        | 'returned'
        | 'adopted'
        | 'merged'
        | 'not_used'
        | 'withdrawn'
        | 'purged';
      /** @example 已报送 */
      statusName: string;
      /** @example 动态 */
      kind: string | null;
      /** @example 2014-03-05 */
      submittedOn: string | null;
      contributors: components['schemas']['ContributorRequest'][];
      /** @description Number of the submission event in the ledger */
      event: number | null;
      /** @description When what it tells of happened, UTC */
      happenedAt: string | null;
      contact: string | null;
      /** @description When it was first recorded, UTC */
      recordedAt: string;
    };
    SecrecyWarningResponse: {
      /** @example body */
      field: string;
      /** @example 机密 */
      word: string;
      /** @description Place of its first character in the field, from 0, in UTF-16 units */
      position: number;
      /** @description As the text has it; its length reaches from there */
      found: string;
      /** @example 正文第 2 行第 5 字：“……”中有“机密” */
      message: string;
    };
    DraftSavedResponse: {
      item: components['schemas']['ItemResponse'];
      draft: components['schemas']['DraftResponse'];
      warnings: components['schemas']['SecrecyWarningResponse'][];
    };
    SaveDraftRequest: {
      /** @description Plain text; never read as HTML */
      body?: string;
      /**
       * @description A word of the office's list of kinds
       * @example 动态
       */
      kind?: string;
      /**
       * @description Whom to ask about it
       * @example 办公室 张某 0000-0000
       */
      contact?: string;
      /**
       * @description When what it tells of happened
       * @example 2014-03-05T08:30:00+08:00
       */
      happenedAt?: string;
      /**
       * @description May still be missing
       * @example 我区多措并举推进春耕备耕工作
       */
      title?: string;
      /** @description Left out: the writer's own unit */
      contributors?: components['schemas']['ContributorRequest'][];
      /**
       * @description The version on the screen; refused when there is a newer one
       * @example 3
       */
      version: number;
    };
    SubmitDraftRequest: {
      /**
       * @description The version that is handed in
       * @example 3
       */
      version: number;
      /** @description That the text holds nothing secret */
      declaration: components['schemas']['DeclarationRequest'];
      /**
       * @description Day of receipt; today when left out, and for liaisons
       * @example 2014-03-05
       */
      occurredOn?: string;
    };
    SignOffRequest: {
      /** @example 李某 */
      signedBy: string;
      /**
       * @description Not after today
       * @example 2014-03-05
       */
      signedOn: string;
      /**
       * @description The version that was signed
       * @example 3
       */
      version: number;
    };
    WithReasonRequest: {
      /** @example 情况有变 */
      reason: string;
    };
    StepRequest: {
      /**
       * @description Number of the last step the editor saw: refused with `step_refused` when another has come since
       * @example 3
       */
      seen?: number;
    };
    ReturnItemRequest: {
      /**
       * @description Number of the last step the editor saw: refused with `step_refused` when another has come since
       * @example 3
       */
      seen?: number;
      /** @example 请补充受灾面积和处置措施 */
      opinion: string;
    };
    NotUseItemRequest: {
      /**
       * @description Number of the last step the editor saw: refused with `step_refused` when another has come since
       * @example 3
       */
      seen?: number;
      /** @enum {string} */
      reason:
        'duplicate' | 'low_value' | 'outdated' | 'incomplete' | 'unverified' | 'format' | 'out_of_scope' | 'other';
      /** @example 同一内容上周已刊 */
      words?: string;
    };
    ReopenItemRequest: {
      /**
       * @description Number of the last step the editor saw: refused with `step_refused` when another has come since
       * @example 3
       */
      seen?: number;
      /** @example 情况有变 */
      reason: string;
    };
    ItemRevisionResponse: {
      no: number;
      /** @enum {string} */
      kind: 'original' | 'edited';
      title: string;
      body: string;
      writer: string;
      /** @description UTC */
      at: string;
      /** @description Emptied by an emergency purge */
      purged: boolean;
    };
    DifferencePartResponse: {
      /** @enum {string} */
      kind: 'same' | 'added' | 'removed';
      text: string;
    };
    DifferenceResponse: {
      title: components['schemas']['DifferencePartResponse'][];
      body: components['schemas']['DifferencePartResponse'][];
    };
    EditTextRequest: {
      /**
       * @description The revision the editor worked from
       * @example 1
       */
      revision: number;
      /** @example 我区多措并举推进春耕备耕工作 */
      title: string;
      /** @description Plain text */
      body: string;
    };
    FirstReportRequest: {
      /**
       * @description When the office had the first word
       * @example 2014-03-05T09:00:00+08:00
       */
      at: string;
      /** @enum {string} */
      by: 'phone' | 'message' | 'in_person' | 'other';
      /** @example 值班员来电 */
      note?: string;
    };
    FollowUpRequest: {
      /** @description Id of the first report, or of one that follows it */
      first: string;
    };
    FollowUpResponse: {
      /** @description Its number in the chain; the first report has 0 */
      no: number;
    };
    LatenessProposalResponse: {
      item: components['schemas']['ItemResponse'];
      urgency: components['schemas']['UrgencyResponse'];
    };
    LatenessProposalPageResponse: {
      rows: components['schemas']['LatenessProposalResponse'][];
      next?: string;
    };
    OpenUrgentItemResponse: {
      item: components['schemas']['ItemResponse'];
      urgency: components['schemas']['UrgencyResponse'];
      /** @description Until when it must be received, UTC; null once it was */
      dueAt: string | null;
    };
    OpenUrgentItemPageResponse: {
      rows: components['schemas']['OpenUrgentItemResponse'][];
      next?: string;
      /** @description The office's clock when this was read, UTC: what is left is counted from it */
      now: string;
    };
    AttachmentResponse: {
      id: string;
      /** @description Null when it was purged */
      name: string | null;
      /**
       * @description Found by its content
       * @example application/pdf
       */
      type: string | null;
      /** @description Bytes */
      size: number | null;
      sha256: string | null;
      addedBy: string;
      addedAt: string;
    };
    SeverityBody: {
      /** @example 重大 */
      name: string;
      /**
       * @description Minutes from knowing to the first word, by phone or otherwise
       * @example 30
       */
      phoneMinutes: number;
      /**
       * @description Minutes from knowing to the report in writing
       * @example 60
       */
      writtenMinutes: number;
    };
    SubmissionSettingsResponse: {
      /**
       * @description The version that was read; 0 before the first change
       * @example 0
       */
      version: number;
      /** @description Whether the head of the unit must sign a text off before it is submitted */
      signOffRequired: boolean;
      /**
       * @example [
       *       "动态",
       *       "要情",
       *       "专报",
       *       "调研"
       *     ]
       */
      kinds: string[];
      /** @description The gravest first */
      severities: components['schemas']['SeverityBody'][];
      /** @description The last change; null before there was any */
      changed: components['schemas']['SettingChange'] | null;
    };
    SubmissionSettingsRequest: {
      /**
       * @description The version that was read; 0 before the first change
       * @example 0
       */
      version: number;
      /** @description Whether the head of the unit must sign a text off before it is submitted */
      signOffRequired: boolean;
      /**
       * @example [
       *       "动态",
       *       "要情",
       *       "专报",
       *       "调研"
       *     ]
       */
      kinds: string[];
      /** @description The gravest first */
      severities: components['schemas']['SeverityBody'][];
    };
    SecrecyWordsResponse: {
      /**
       * @description The version that was read; 0 before the first change
       * @example 0
       */
      version: number;
      /**
       * @description Found besides 秘密, 机密, 绝密 and ★
       * @example [
       *       "某专项行动"
       *     ]
       */
      blocked: string[];
      /**
       * @description Phrases in which a blocked word is let through
       * @example [
       *       "商业秘密"
       *     ]
       */
      allowed: string[];
      /** @description The last change; null before there was any */
      changed: components['schemas']['SettingChange'] | null;
    };
    SecrecyWordsRequest: {
      /**
       * @description The version that was read; 0 before the first change
       * @example 0
       */
      version: number;
      /**
       * @description Found besides 秘密, 机密, 绝密 and ★
       * @example [
       *       "某专项行动"
       *     ]
       */
      blocked: string[];
      /**
       * @description Phrases in which a blocked word is let through
       * @example [
       *       "商业秘密"
       *     ]
       */
      allowed: string[];
    };
    LookForDuplicatesRequest: {
      /** @example 我区多措并举推进春耕备耕工作 */
      title: string;
      /** @description Plain text */
      body?: string;
      /** @description The item the text belongs to already, so that it is not found itself */
      itemId?: string;
    };
    PassageResponse: {
      /** @description Place in the body that was asked about, counted in UTF-16 units; the end not included */
      from: number;
      to: number;
      /** @description The words as they stand in the body that was asked about */
      text: string;
      /** @description The same in the other body; null where the caller may not open that item */
      otherText: string | null;
    };
    DuplicateResponse: {
      /** @description Null where the caller may not open the item */
      itemId: string | null;
      title: string;
      /** @description Units it comes from, the lead first */
      unitIds: number[];
      /** @example 2014-03-05 */
      submittedOn: string;
      /** @description 0 to 100: the larger share of the two texts that stands in the other */
      score: number;
      /**
       * @description What was compared
       * @enum {string}
       */
      by: 'body' | 'title';
      /** @description Percent of the text asked about that stands in the other */
      ofMine: number;
      /** @description Percent of the other that stands in the text asked about */
      ofTheirs: number;
      /** @description The longest common passages, in the order of the text */
      passages: components['schemas']['PassageResponse'][];
    };
    DuplicatesResponse: {
      /**
       * @description The first day that was looked at
       * @example 2013-09-20
       */
      since: string;
      /** @description Most alike first */
      rows: components['schemas']['DuplicateResponse'][];
    };
    DuplicateWindowResponse: {
      /**
       * @description The version that was read; 0 before the first change
       * @example 0
       */
      version: number;
      /**
       * @description Months, 1 to 36
       * @example 6
       */
      months: number;
      /** @description The last change; null before there was any */
      changed: components['schemas']['SettingChange'] | null;
    };
    DuplicateWindowRequest: {
      /**
       * @description The version that was read; 0 before the first change
       * @example 0
       */
      version: number;
      /**
       * @description Months, 1 to 36
       * @example 6
       */
      months: number;
    };
    LoadUpperListRequest: {
      /** @example 市政府办3月份信息采用情况 */
      name: string;
      /** @description A table as a spreadsheet copies it (tabs) or saves it (commas), with its headings */
      text: string;
      /**
       * @description The publication of lines that name none
       * @example 每日要情
       */
      publication?: string;
    };
    UpperListResponse: {
      id: string;
      name: string;
      /** @enum {string} */
      status: 'open' | 'dismissed';
      /** @description Number of lines */
      lineCount: number;
      loadedBy: string;
      /** Format: date-time */
      loadedAt: string;
    };
    UpperListPageResponse: {
      rows: components['schemas']['UpperListResponse'][];
      next?: string;
    };
    LineCountsResponse: {
      open: number;
      recorded: number;
      not_ours: number;
    };
    UnknownPublicationResponse: {
      text: string;
      /** @description Open lines that wait for the answer */
      lines: number;
    };
    UpperListStateResponse: {
      id: string;
      name: string;
      /** @enum {string} */
      status: 'open' | 'dismissed';
      /** @description Number of lines */
      lineCount: number;
      loadedBy: string;
      /** Format: date-time */
      loadedAt: string;
      lines: components['schemas']['LineCountsResponse'];
      /** @description Publications nobody has named yet */
      unknownPublications: components['schemas']['UnknownPublicationResponse'][];
    };
    ReasonsResponse: {
      /** @description Agreement of the titles, 0 to 100 */
      title: number;
      /** @enum {string} */
      unit: 'same' | 'other' | 'unknown';
      /** @description Days from submission to adoption */
      days: number | null;
    };
    CandidateResponse: {
      itemId: string;
      title: string;
      unitIds: number[];
      /** @example 2014-03-05 */
      submittedOn: string;
      /** @description 0 to 100 */
      score: number;
      why: components['schemas']['ReasonsResponse'];
    };
    UpperLineResponse: {
      no: number;
      title: string;
      /** @description As the list says it */
      publication: string;
      /** @description Key of the publication it means */
      publicationKey: string | null;
      issue: string;
      /** @example 2014-03-05 */
      adoptedOn: string | null;
      /** @description The date as the list says it */
      dateText: string;
      /** @description As the list says it */
      unit: string;
      unitId: number | null;
      /**
       * @description `recorded` also where another list or a person recorded it before
       * @enum {string}
       */
      status: 'open' | 'recorded' | 'not_ours';
      /** @description Event of the adoption */
      event: number | null;
      itemId: string | null;
      /** @description Best first; none for a line that is decided */
      candidates: components['schemas']['CandidateResponse'][];
      /** @description The candidate no other comes near */
      proposal: string | null;
    };
    UpperLinePageResponse: {
      rows: components['schemas']['UpperLineResponse'][];
      next?: string;
    };
    NamePublicationRequest: {
      /**
       * @description What the list calls it
       * @example 要情
       */
      text: string;
      /**
       * @description Key, name, present or former title
       * @example 每日要情@city
       */
      publication: string;
    };
    ConfirmedLineRequest: {
      /** @example 3 */
      no: number;
      /** @example 2f1c9f0e-8f3e-4b5e-9d55-0f0d6a1c7a11 */
      itemId: string;
      /** @description Key, name or title; left out: the line's own */
      publication?: string;
      /** @example 12 */
      issue?: string;
      /**
       * @description Left out: the line's own date
       * @example 2014-03-05
       */
      occurredOn?: string;
      /**
       * @description Words of the regulation's vocabularies
       * @example {
       *       "form": "single"
       *     }
       */
      fields?: {
        [key: string]: string;
      };
      /**
       * @description How it was placed, as with POST /api/v1/adoptions
       * @example headline
       */
      placement?: string;
    };
    ConfirmLinesRequest: {
      lines: components['schemas']['ConfirmedLineRequest'][];
    };
    LineErrorResponse: {
      code: string;
      message: string;
    };
    LineOutcomeResponse: {
      no: number;
      /** @description The adoption's event; null when refused or in a dry run */
      event: number | null;
      /** @description It stood before */
      already: boolean;
      /** @description The receipt of what was recorded now, or would be */
      receipt: Record<string, never> | null;
      error: components['schemas']['LineErrorResponse'] | null;
    };
    LineOutcomesResponse: {
      /** @description In the order asked */
      lines: components['schemas']['LineOutcomeResponse'][];
    };
    LineNumbersRequest: {
      /**
       * @description Numbers of lines
       * @example [
       *       3,
       *       4
       *     ]
       */
      lines: number[];
    };
    RecordAdoptionRequest: {
      /**
       * @description The day it happened, Asia/Shanghai; the regulation looks at this date
       * @example 2014-03-05
       */
      occurredOn: string;
      /**
       * @description Words of the regulation's vocabularies
       * @example {
       *       "form": "single"
       *     }
       */
      fields?: {
        [key: string]: string;
      };
      /** @example 据《政府专报》第 12 期 */
      note?: string;
      /** @example 2f1c9f0e-8f3e-4b5e-9d55-0f0d6a1c7a11 */
      itemId: string;
      /** @description Left out: the item's own contributors */
      contributors?: components['schemas']['ContributorRequest'][];
      /**
       * @description Key (政务@district), name, present or former title
       * @example 政务
       */
      publication: string;
      /**
       * @description Needed where one name stands at several levels
       * @example district
       */
      level?: string;
      /**
       * @description Issue number; an item is adopted once in an issue
       * @example 12
       */
      issue?: string;
      /**
       * @description How an upper office placed it: the regulation's word, or headline, single, combined, brief, one_liner, title_item
       * @example headline
       */
      placement?: string;
    };
    ReceiptEventResponse: {
      no: number;
      /** @example adoption */
      type: string;
      /** @example 2014-03-05 */
      occurredOn: string;
      /** @example 2014-03 */
      bookedMonth: string;
      recordedAt: string;
      itemId: string | null;
    };
    PendingResponse: {
      /** @description Number of the event whose amount waits */
      event: number;
      /** @example point */
      asset: string | null;
      /**
       * @description Both ends included
       * @example [
       *       "-100.0",
       *       "-50.0"
       *     ]
       */
      range: string[] | null;
      /** @example office_head */
      decides: string | null;
      /** @example 3.2.3 */
      clause: string | null;
      reason: string;
    };
    ZeroResponse: {
      event: number;
      unitId: number | null;
      /** @example outranked */
      code: string;
      reason: string;
    };
    ReceiptResponse: {
      event: components['schemas']['ReceiptEventResponse'];
      /** @description What it posted */
      entries: components['schemas']['EntryResponse'][];
      /** @description What waits for a decision */
      pending: components['schemas']['PendingResponse'][];
      /** @description What brings nothing, and why */
      zero: components['schemas']['ZeroResponse'][];
    };
    RecordForwardRequest: {
      /**
       * @description The day it happened, Asia/Shanghai; the regulation looks at this date
       * @example 2014-03-05
       */
      occurredOn: string;
      /**
       * @description Words of the regulation's vocabularies
       * @example {
       *       "form": "single"
       *     }
       */
      fields?: {
        [key: string]: string;
      };
      /** @example 据《政府专报》第 12 期 */
      note?: string;
      /** @example 2f1c9f0e-8f3e-4b5e-9d55-0f0d6a1c7a11 */
      itemId: string;
      /** @description Left out: the item's own contributors */
      contributors?: components['schemas']['ContributorRequest'][];
      /**
       * @description A route of the office; needed where it keeps any
       * @example to_city
       */
      route?: string;
      /**
       * @description Number of the letter it went with
       * @example 政信〔2014〕12 号
       */
      number?: string;
    };
    RecordInstructionRequest: {
      /**
       * @description The day it happened, Asia/Shanghai; the regulation looks at this date
       * @example 2014-03-05
       */
      occurredOn: string;
      /**
       * @description Words of the regulation's vocabularies
       * @example {
       *       "form": "single"
       *     }
       */
      fields?: {
        [key: string]: string;
      };
      /** @example 据《政府专报》第 12 期 */
      note?: string;
      /** @example 2f1c9f0e-8f3e-4b5e-9d55-0f0d6a1c7a11 */
      itemId: string;
      /** @description Left out: the item's own contributors */
      contributors?: components['schemas']['ContributorRequest'][];
      /**
       * @description Of the office's list; level, name, post and rank are those of the day
       * @example 3
       */
      leaderId?: number;
      /**
       * @description Needed without leaderId
       * @example city
       */
      level?: string;
      /**
       * @description Of somebody who is not on the list
       * @example 分管副市长
       */
      leader?: string;
      /**
       * @description Of somebody who is not on the list
       * @enum {string}
       */
      rank?: 'principal_leader' | 'deputy_leader';
      /** @enum {string} */
      form?: 'leader_instruction' | 'initialled' | 'referred';
      /**
       * @description What was written; purged with the item
       * @example 请农业农村局阅处
       */
      text?: string;
    };
    RecordIncidentRequest: {
      /**
       * @description The day it happened, Asia/Shanghai; the regulation looks at this date
       * @example 2014-03-05
       */
      occurredOn: string;
      /**
       * @description Words of the regulation's vocabularies
       * @example {
       *       "form": "single"
       *     }
       */
      fields?: {
        [key: string]: string;
      };
      /** @example 据《政府专报》第 12 期 */
      note?: string;
      /** @description The units concerned */
      contributors: components['schemas']['ContributorRequest'][];
      /** @description The item it is about, if any */
      itemId?: string;
      /** @example 事发 6 小时后才报告 */
      reason?: string;
    };
    RecordCommissionRequest: {
      /**
       * @description The day it happened, Asia/Shanghai; the regulation looks at this date
       * @example 2014-03-05
       */
      occurredOn: string;
      /**
       * @description Words of the regulation's vocabularies
       * @example {
       *       "form": "single"
       *     }
       */
      fields?: {
        [key: string]: string;
      };
      /** @example 据《政府专报》第 12 期 */
      note?: string;
      /** @description The units concerned */
      contributors: components['schemas']['ContributorRequest'][];
      /** @description The item it is about, if any */
      itemId?: string;
      /** @example 一季度经济运行情况 */
      topic: string;
    };
    RecordAwardRequest: {
      /**
       * @description The day it happened, Asia/Shanghai; the regulation looks at this date
       * @example 2014-03-05
       */
      occurredOn: string;
      /**
       * @description Words of the regulation's vocabularies
       * @example {
       *       "form": "single"
       *     }
       */
      fields?: {
        [key: string]: string;
      };
      /** @example 据《政府专报》第 12 期 */
      note?: string;
      /** @description The units concerned */
      contributors: components['schemas']['ContributorRequest'][];
      /** @description The item it is about, if any */
      itemId?: string;
      /**
       * @description Id or clause of the regulation's by-hand entry
       * @example 3.1.1
       */
      entry?: string;
      /**
       * @description Decimal texts by asset
       * @example {
       *       "point": "20"
       *     }
       */
      amount?: {
        [key: string]: string;
      };
      /** @example 机构健全，专人负责 */
      reason: string;
    };
    DecidedResultRequest: {
      /**
       * @description The rule of a period, as GET /api/v1/results is asked for it
       * @example quota
       */
      rule: string;
      /** @example 2014Q1 */
      period: string;
      /** @example 3 */
      unitId: number;
      /**
       * @description Where the rule is about persons
       * @example 张某
       */
      person?: string;
    };
    RecordDecisionRequest: {
      /**
       * @description Number of the event whose amount waits; either this or result
       * @example 1025
       */
      event?: number;
      /** @description The result of a period whose amount waits. In a closed period it is booked at once, together with what looks at it; otherwise when its last month closes */
      result?: components['schemas']['DecidedResultRequest'];
      /** @example 2014-04-20 */
      occurredOn: string;
      /**
       * @description Decimal texts by asset, inside the regulation's range
       * @example {
       *       "point": "-60"
       *     }
       */
      amount: {
        [key: string]: string;
      };
      /** @example 影响较小，及时更正 */
      reason: string;
    };
    CancelEventRequest: {
      /**
       * @description Number of the event that is taken back
       * @example 1025
       */
      event: number;
      /** @example 刊物已撤回该期 */
      reason: string;
      /**
       * @description Today when left out
       * @example 2014-05-01
       */
      occurredOn?: string;
    };
    ListedIssueResponse: {
      id: string;
      /** @example 每日要情@district */
      publication: string;
      /** @example 2014-03-20 */
      issuedOn: string;
      /** @enum {string} */
      status: 'planned' | 'open' | 'laid_out' | 'closed' | 'called_off';
      /**
       * @description As adoptions cite it; null without a number
       * @example 2014年第12期
       */
      label: string | null;
      /** @example 12 */
      number: number | null;
      /**
       * @description 总期号
       * @example 1212
       */
      cumulativeNo: number | null;
      /** @description To be sent with a layout and a sign-off */
      version: number;
      changedBy: string;
      /** @example 2014-03-20T02:00:00.000Z */
      changedAt: string;
      /** @description Who signed it off */
      signedBy: string | null;
      signedAt: string | null;
      /**
       * @description What the publication was called on the day
       * @example 《每日要情》
       */
      title: string;
    };
    IssuePageResponse: {
      rows: components['schemas']['ListedIssueResponse'][];
      next?: string;
    };
    IssueLineResponse: {
      /** @description From 1 */
      place: number;
      /** @description Number of the adoption event */
      event: number;
      itemId: string;
      title: string;
      /** @example headline */
      column: string | null;
      /** @description The event that took the adoption back after the issue closed */
      takenBackBy: number | null;
    };
    IssueColumnResponse: {
      /** @example headline */
      code: string;
      /** @example 要目 */
      title: string;
    };
    IssueWithLinesResponse: {
      id: string;
      /** @example 每日要情@district */
      publication: string;
      /** @example 2014-03-20 */
      issuedOn: string;
      /** @enum {string} */
      status: 'planned' | 'open' | 'laid_out' | 'closed' | 'called_off';
      /**
       * @description As adoptions cite it; null without a number
       * @example 2014年第12期
       */
      label: string | null;
      /** @example 12 */
      number: number | null;
      /**
       * @description 总期号
       * @example 1212
       */
      cumulativeNo: number | null;
      /** @description To be sent with a layout and a sign-off */
      version: number;
      changedBy: string;
      /** @example 2014-03-20T02:00:00.000Z */
      changedAt: string;
      /** @description Who signed it off */
      signedBy: string | null;
      signedAt: string | null;
      /**
       * @description What the publication was called on the day
       * @example 《每日要情》
       */
      title: string;
      /** @description In order */
      lines: components['schemas']['IssueLineResponse'][];
      /** @description The columns the publication had in use on the day, in order */
      columns: components['schemas']['IssueColumnResponse'][];
    };
    OpenIssueRequest: {
      /**
       * @description Key (每日要情@district), name, present or former title
       * @example 每日要情
       */
      publication: string;
      /**
       * @description The day it appears; today when left out
       * @example 2014-03-20
       */
      issuedOn?: string;
    };
    IssueResponse: {
      id: string;
      /** @example 每日要情@district */
      publication: string;
      /** @example 2014-03-20 */
      issuedOn: string;
      /** @enum {string} */
      status: 'planned' | 'open' | 'laid_out' | 'closed' | 'called_off';
      /**
       * @description As adoptions cite it; null without a number
       * @example 2014年第12期
       */
      label: string | null;
      /** @example 12 */
      number: number | null;
      /**
       * @description 总期号
       * @example 1212
       */
      cumulativeNo: number | null;
      /** @description To be sent with a layout and a sign-off */
      version: number;
      changedBy: string;
      /** @example 2014-03-20T02:00:00.000Z */
      changedAt: string;
      /** @description Who signed it off */
      signedBy: string | null;
      signedAt: string | null;
    };
    LayoutLineRequest: {
      /**
       * @description Number of the adoption event
       * @example 1025
       */
      event: number;
      /**
       * @description Left out: the column stays
       * @example headline
       */
      column?: string;
    };
    LayOutIssueRequest: {
      /**
       * @description The version of the issue that was seen
       * @example 7
       */
      version: number;
      /** @description Every line of the issue, in its new order */
      lines: components['schemas']['LayoutLineRequest'][];
    };
    CloseIssueRequest: {
      /**
       * @description The version of the issue that was seen
       * @example 7
       */
      version: number;
      /**
       * @description Who signed it off on paper; the caller when left out
       * @example 副主任
       */
      signedBy?: string;
    };
    AdoptIntoIssueRequest: {
      /**
       * @description Code of one of the publication's columns
       * @example headline
       */
      column?: string;
      /** @description Left out: the item's own contributors, or those the adoption had before */
      contributors?: components['schemas']['ContributorRequest'][];
      /**
       * @description Words of the regulation's vocabularies
       * @example {
       *       "form": "single"
       *     }
       */
      fields?: {
        [key: string]: string;
      };
      /** @example 与乙局来稿合编 */
      note?: string;
      /** @example 2f1c9f0e-8f3e-4b5e-9d55-0f0d6a1c7a11 */
      itemId: string;
    };
    ReadoptIntoIssueRequest: {
      /**
       * @description Code of one of the publication's columns
       * @example headline
       */
      column?: string;
      /** @description Left out: the item's own contributors, or those the adoption had before */
      contributors?: components['schemas']['ContributorRequest'][];
      /**
       * @description Words of the regulation's vocabularies
       * @example {
       *       "form": "single"
       *     }
       */
      fields?: {
        [key: string]: string;
      };
      /** @example 与乙局来稿合编 */
      note?: string;
      /**
       * @description Number of an adoption by the publication that named no issue
       * @example 1025
       */
      event: number;
      /**
       * @description Why it is taken back; that it goes into the issue
       * @example 改编入 2014年第12期
       */
      reason?: string;
    };
    ReadoptionResponse: {
      /** @description What took the adoption without an issue back */
      cancellation: components['schemas']['ReceiptResponse'];
      /** @description The adoption that stands in the issue */
      adoption: components['schemas']['ReceiptResponse'];
    };
    RemoveFromIssueRequest: {
      /**
       * @description Number of the adoption event
       * @example 1025
       */
      event: number;
      /** @example 改登下一期 */
      reason: string;
    };
    MergerResponse: {
      itemId: string;
      title: string;
      /** @description The item it went into */
      intoId: string;
      intoTitle: string;
      /** @description Whether that was written out of several */
      combined: boolean;
      /** @description UTC */
      at: string;
      /** @example 王编辑 */
      by: string;
    };
    MergerPageResponse: {
      rows: components['schemas']['MergerResponse'][];
      next?: string;
    };
    MergeItemsRequest: {
      /** @example 同一事项，三家来稿 */
      reason?: string;
      /**
       * @description The item that goes on; it leads
       * @example 2f1c9f0e-8f3e-4b5e-9d55-0f0d6a1c7a11
       */
      into: string;
      /** @description The items that go into it, in order */
      items: string[];
    };
    CombineItemsRequest: {
      /** @example 同一事项，三家来稿 */
      reason?: string;
      /** @description The items it is written from, in order */
      items: string[];
      /** @example 全区春耕备耕进展顺利 */
      title: string;
      /** @description Plain text */
      body: string;
      /**
       * @description A word of the office's list of kinds
       * @example 动态
       */
      kind?: string;
      /** @description The units of the items with their shares; left out: all of them, their weights added up */
      contributors?: components['schemas']['ContributorRequest'][];
    };
    CombinedItemResponse: {
      /** @description Id of the new item */
      itemId: string;
    };
    UnmergeItemsRequest: {
      /** @example 同一事项，三家来稿 */
      reason?: string;
      /** @description Those to be set free; all when left out */
      items?: string[];
    };
    MergedItemResponse: {
      id: string;
      /** @description Null where the caller may not see the item */
      title: string | null;
    };
    MergersResponse: {
      /** @description Items that went into it, in order */
      items: components['schemas']['MergedItemResponse'][];
      /** @description The item it went into itself */
      into: components['schemas']['MergedItemResponse'] | null;
      /** @description Whether the one they went into was written out of them */
      combined: boolean;
    };
    ConfirmLatenessRequest: {
      /**
       * @description Words of the regulation's vocabularies
       * @example {
       *       "fault": "late",
       *       "level": "district"
       *     }
       */
      fields: {
        [key: string]: string;
      };
      /** @example 接报后两小时才书面报告 */
      reason: string;
      /**
       * @description The day the item was submitted when left out
       * @example 2014-03-05
       */
      occurredOn?: string;
    };
    ListedDraftResponse: {
      unitId: number;
      /** @enum {string} */
      state: 'asked' | 'acknowledged' | 'delivered' | 'concluded' | 'cancelled';
      /** @example 已接稿 */
      stateName: string;
      /** @description UTC */
      dueAt: string;
      /** @description The later moment the unit asks for, UTC; null when none waits for an answer */
      extensionTo: string | null;
      itemId: string | null;
      itemTitle: string | null;
      /** @description When the office had the item: an instant, or of paper a day */
      receivedAt: string | null;
      /**
       * @description As it stands; null while nobody can know
       * @enum {string|null}
       */
      proposedResult: 'on_time' | 'late' | 'missing' | null;
      /**
       * @description As confirmed
       * @enum {string|null}
       */
      result: 'on_time' | 'late' | 'missing' | null;
      /** @description Number of the commission event in the ledger */
      event: number | null;
      id: string;
      topic: string;
      /** @description UTC */
      askedAt: string;
    };
    DraftPageResponse: {
      rows: components['schemas']['ListedDraftResponse'][];
      next?: string;
    };
    AskedUnitResponse: {
      unitId: number;
      /** @enum {string} */
      state: 'asked' | 'acknowledged' | 'delivered' | 'concluded' | 'cancelled';
      /** @example 已接稿 */
      stateName: string;
      /** @description UTC */
      dueAt: string;
      /** @description The later moment the unit asks for, UTC; null when none waits for an answer */
      extensionTo: string | null;
      itemId: string | null;
      itemTitle: string | null;
      /** @description When the office had the item: an instant, or of paper a day */
      receivedAt: string | null;
      /**
       * @description As it stands; null while nobody can know
       * @enum {string|null}
       */
      proposedResult: 'on_time' | 'late' | 'missing' | null;
      /**
       * @description As confirmed
       * @enum {string|null}
       */
      result: 'on_time' | 'late' | 'missing' | null;
      /** @description Number of the commission event in the ledger */
      event: number | null;
    };
    DraftStepResponse: {
      no: number;
      /** @example remind */
      action: string;
      /** @example 催报 */
      actionName: string;
      unitId: number | null;
      /** @description UTC */
      at: string;
      by: string;
      note: string | null;
      dueAt: string | null;
      itemId: string | null;
      result: string | null;
    };
    CommissionedDraftResponse: {
      id: string;
      topic: string;
      requirement: string | null;
      /** @description UTC */
      askedAt: string;
      askedBy: string;
      /** @description As asked at first, UTC */
      dueAt: string;
      units: components['schemas']['AskedUnitResponse'][];
      steps: components['schemas']['DraftStepResponse'][];
    };
    AskForDraftRequest: {
      /** @example 一季度经济运行情况 */
      topic: string;
      /** @example 写明主要指标、存在问题和下一步打算，1500 字以内 */
      requirement?: string;
      /** @description The units that are asked */
      unitIds: number[];
      /**
       * @description When the draft must be there, with its offset
       * @example 2014-03-10T17:00:00+08:00
       */
      dueAt: string;
      /**
       * @description When it was asked by telephone; now when left out
       * @example 2014-03-10T17:00:00+08:00
       */
      askedAt?: string;
    };
    AcknowledgeDraftRequest: {
      /** @description Left out by liaisons: their own unit. An editor names the unit that telephoned */
      unitId?: number;
      /** @example 由张某起草 */
      note?: string;
    };
    DeliverDraftRequest: {
      /** @description Left out by liaisons: their own unit. An editor names the unit that telephoned */
      unitId?: number;
      /** @example 由张某起草 */
      note?: string;
      /** @description One of the unit's items, handed in already or still being written */
      itemId: string;
    };
    AskExtensionRequest: {
      /** @description Left out by liaisons: their own unit. An editor names the unit that telephoned */
      unitId?: number;
      /** @example 2014-03-10T17:00:00+08:00 */
      until: string;
      /** @example 统计数据 12 日才发布 */
      reason: string;
    };
    DecideExtensionRequest: {
      unitId: number;
      granted: boolean;
      /**
       * @description Another moment than the one asked for
       * @example 2014-03-10T17:00:00+08:00
       */
      until?: string;
      note?: string;
    };
    RemindUnitsRequest: {
      /** @description Left out: every unit with which it can be done */
      unitIds?: number[];
      /** @example 请于今天下班前报来 */
      note?: string;
    };
    CancelDraftRequest: {
      /** @description Left out: every unit with which it can be done */
      unitIds?: number[];
      /** @example 专题改期 */
      reason: string;
    };
    ConcludeDraftRequest: {
      unitId: number;
      /**
       * @description The proposed one when left out
       * @enum {string}
       */
      result?: 'on_time' | 'late' | 'missing';
      /**
       * @description Words of the regulation's vocabularies; found from the result where the regulation has these words
       * @example {
       *       "result": "late"
       *     }
       */
      fields?: {
        [key: string]: string;
      };
      /**
       * @description The day the regulation looks at; the due day when left out
       * @example 2014-03-10
       */
      occurredOn?: string;
      note?: string;
    };
    SchemeResponse: {
      id: string;
      title: string;
      /** @example yuan */
      asset: string;
      /** @enum {string} */
      recipient: 'unit' | 'person';
      /** @enum {string} */
      tax: 'none' | 'wages' | 'royalties' | 'services';
      budgetSource: string;
      endedAt: string | null;
    };
    AddSchemeRequest: {
      /** @example 半年信息奖励 */
      title: string;
      /**
       * @description An asset of the regulation that is counted in fen
       * @example yuan
       */
      asset: string;
      /** @enum {string} */
      recipient: 'unit' | 'person';
      /** @enum {string} */
      tax: 'none' | 'wages' | 'royalties' | 'services';
      /** @example 区财政信息工作专项经费 */
      budgetSource: string;
      /** @description The scheme in use that it takes the place of, which ends at the same moment */
      replaces?: string;
    };
    DrawUpBatchRequest: {
      schemeId: string;
      /**
       * @description The last month to be paid; it must be closed
       * @example 2014-06
       */
      through: string;
      /**
       * @description Day of payment; what a person gets in its month is taxed together
       * @example 2014-07-10
       */
      payOn: string;
    };
    BatchStepResponse: {
      action: string;
      to: string;
      by: string;
      at: string;
      note: string;
    };
    UnitSumResponse: {
      unitId: number;
      /**
       * @description Yuan, after tax
       * @example 1409.50
       */
      net: string;
    };
    BatchResponse: {
      id: string;
      schemeId: string;
      /** @example 2014-06 */
      through: string;
      /** @example 2014-07-10 */
      payOn: string;
      /** @enum {string} */
      state:
        'drawing' | 'draft' | 'reviewed' | 'approved' | 'exported' | 'paid' | 'partly_returned' | 'filed' | 'discarded';
      /** @example 已复核 */
      stateTitle: string;
      lines: number;
      /**
       * @description Yuan
       * @example 1409.50
       */
      gross: string;
      /** @example 0.00 */
      tax: string;
      /** @example 1409.50 */
      net: string;
      /** @example 人民币壹仟肆佰零玖元伍角 */
      netInCapitals: string;
      /** @description Of an exported batch: sha256 over its lines and entries */
      contentSha256: string | null;
      steps?: components['schemas']['BatchStepResponse'][];
      /** @description Of one batch: the fifteen units that are paid most, each with its people, the most first */
      units?: components['schemas']['UnitSumResponse'][];
    };
    BatchPageResponse: {
      rows: components['schemas']['BatchResponse'][];
      next?: string;
    };
    ReissuedPayment: {
      batchId: string;
      lineNo: number;
    };
    LineResponse: {
      no: number;
      unitId: number;
      person: string | null;
      /** @example 100.00 */
      gross: string;
      tax: string;
      net: string;
      /** @description Numbers of the ledger entries it pays */
      entries: number[];
      /** @description The returned payment it makes again */
      reissues: components['schemas']['ReissuedPayment'] | null;
      returnedBecause: string | null;
    };
    LinePageResponse: {
      rows: components['schemas']['LineResponse'][];
      next?: string;
    };
    ReconciliationResponse: {
      asset: string;
      /** @description Sum of all money entries in the ledger; the other four sum to it */
      ledger: string;
      paid: string;
      /** @description Came back from the bank and waits for the next batch */
      returned: string;
      underway: string;
      waiting: string;
    };
    LeftEntryResponse: {
      /** @description Number of the ledger entry */
      entry: number;
      unitId: number;
      person: string | null;
      amount: string;
      /** @enum {string} */
      reason: 'no_person' | 'owes';
      reasonTitle: string;
    };
    LeftPageResponse: {
      rows: components['schemas']['LeftEntryResponse'][];
      next?: string;
    };
    MoveBatchRequest: {
      /** @example 与台账核对无误 */
      note?: string;
    };
    ReturnRequest: {
      /** @example 3 */
      line: number;
      /** @example 户名与账号不符 */
      reason: string;
    };
    RecordReturnsRequest: {
      returns: components['schemas']['ReturnRequest'][];
    };
    PayeeResponse: {
      id: string;
      unitId: number;
      person: string | null;
      holder: string;
      bank: string;
      /** @example ************1111 */
      card: string;
      /** @example 110105********002X */
      identity: string | null;
      recordedAt: string;
    };
    PayeePageResponse: {
      rows: components['schemas']['PayeeResponse'][];
      next?: string;
    };
    RecordPayeeRequest: {
      /** @example 12 */
      unitId: number;
      /**
       * @description An author of the unit; left out for the unit itself
       * @example 张某
       */
      person?: string;
      /**
       * @description The holder of the account, as the bank knows it
       * @example 张某
       */
      holder: string;
      /** @example 某银行某支行 */
      bank: string;
      /**
       * @description Text of 12 to 19 digits with a right check digit
       * @example 4111 1111 1111 1111
       */
      card: string;
      /** @description Identity number of a person, 18 signs */
      identity?: string;
    };
    PayeeRecordedResponse: {
      id: string;
      unitId: number;
      person: string | null;
      holder: string;
      bank: string;
      /** @example ************1111 */
      card: string;
      /** @example 110105********002X */
      identity: string | null;
      recordedAt: string;
      /** @description Others paid on the same card: seldom right */
      sharedWith: components['schemas']['PayeeResponse'][];
    };
    RevealPayeeRequest: {
      /**
       * @description Why the numbers are needed; goes into the audit log
       * @example 银行退回，核对账号
       */
      reason: string;
    };
    RevealedPayeeResponse: {
      card: string;
      identity: string | null;
    };
    BankColumnRequest: {
      /** @example 账号 */
      title: string;
      /** @enum {string} */
      field: 'no' | 'holder' | 'card' | 'bank' | 'unit' | 'person' | 'amount' | 'note' | 'fixed';
      /**
       * @description What a column of the field `fixed` holds
       * @example 奖励
       */
      text?: string;
    };
    BankTemplateFields: {
      columns: components['schemas']['BankColumnRequest'][];
      /** @enum {string} */
      delimiter: ',' | '|' | ';' | '\t';
      header: boolean;
      /** @enum {string} */
      encoding: 'gbk' | 'utf8';
      /** @enum {string} */
      amount: 'yuan' | 'fen';
      /**
       * @description {date}, {batch}, {count}, {total} are filled in
       * @example DF{date}_{batch}.txt
       */
      fileName: string;
      /** @example 合计|{count}|{total} */
      trailer?: string;
    };
    BankTemplateResponse: {
      id: string;
      title: string;
      template: components['schemas']['BankTemplateFields'];
    };
    AddBankTemplateRequest: {
      columns: components['schemas']['BankColumnRequest'][];
      /** @enum {string} */
      delimiter: ',' | '|' | ';' | '\t';
      header: boolean;
      /** @enum {string} */
      encoding: 'gbk' | 'utf8';
      /** @enum {string} */
      amount: 'yuan' | 'fen';
      /**
       * @description {date}, {batch}, {count}, {total} are filled in
       * @example DF{date}_{batch}.txt
       */
      fileName: string;
      /** @example 合计|{count}|{total} */
      trailer?: string;
      /** @example 某银行代发 */
      title: string;
    };
    WriteBankFileRequest: {
      templateId: string;
      /**
       * @description What a column of the field `note` holds
       * @example 上半年信息奖励
       */
      note?: string;
    };
    OrderSheetRequest: {
      /** @enum {string} */
      format: 'xlsx' | 'pdf' | 'html';
    };
    PeriodSettingsResponse: {
      /**
       * @description The version that was read; 0 before the first change
       * @example 0
       */
      version: number;
      /**
       * @description Working days units have to check a month, from the day after it is put before them
       * @example 3
       */
      noticeDays: number;
      /**
       * @description Working days after that in which objections are answered
       * @example 5
       */
      decideDays: number;
      /** @description The last change; null before there was any */
      changed: components['schemas']['SettingChange'] | null;
    };
    PeriodSettingsRequest: {
      /**
       * @description The version that was read; 0 before the first change
       * @example 0
       */
      version: number;
      /**
       * @description Working days units have to check a month, from the day after it is put before them
       * @example 3
       */
      noticeDays: number;
      /**
       * @description Working days after that in which objections are answered
       * @example 5
       */
      decideDays: number;
    };
    PeriodRecordResponse: {
      /** @enum {string} */
      action: 'hold' | 'reopen';
      noticeUntil: string;
      decideBy: string;
      documentNo: string | null;
      reason: string;
      by: string;
      at: string;
    };
    PeriodResponse: {
      /** @example 2014-03 */
      month: string;
      /** @enum {string} */
      state: 'open' | 'held' | 'closed' | 'reopened';
      /** @example 核对中 */
      stateTitle: string;
      /** @description Of a closed month: the hash of the ledger's chain */
      seal: string | null;
      closedAt: string | null;
      records: components['schemas']['PeriodRecordResponse'][];
    };
    WaitingResultResponse: {
      /** @example quota */
      rule: string;
      /** @example 2014Q1 */
      period: string;
      unitId: number;
      /** @description Where the rule is about persons */
      person?: string;
    };
    UndecidedResponse: {
      /** @description Number of the event; null where a result waits */
      event: number | null;
      unitId: number | null;
      /** @description The result that waits, as POST /api/v1/decisions takes it; null where an event waits */
      result: components['schemas']['WaitingResultResponse'] | null;
      asset: string | null;
      /**
       * @example [
       *       "-100",
       *       "-50"
       *     ]
       */
      range: string[] | null;
      decides: string | null;
      clause: string | null;
      reason: string;
    };
    MessageResponse: {
      /** @enum {string} */
      kind: 'objection' | 'message' | 'upheld' | 'corrected' | 'withdrawn';
      by: string;
      at: string;
      words: string;
    };
    ObjectionResponse: {
      id: string;
      /**
       * @description entry; item: that it brought none; year_end
       * @enum {string}
       */
      about: 'entry' | 'item' | 'year_end';
      /** @description Number of the entry */
      entry: number | null;
      itemId: string | null;
      yearEndId: string | null;
      unitId: number;
      /**
       * @description Of a year end the year
       * @example 2014-03
       */
      month: string;
      /** @enum {string} */
      state: 'open' | 'upheld' | 'corrected' | 'withdrawn';
      /** @example 待答复 */
      stateTitle: string;
      raisedBy: string;
      raisedAt: string;
      /** @description The day by which it is to be decided */
      decideBy: string;
      /** @description Who decided or withdrew it */
      endedBy: string | null;
      endedAt: string | null;
      /** @description Of a corrected one: the event that put it right */
      event: number | null;
      messages?: components['schemas']['MessageResponse'][];
    };
    UnmatchedResponse: {
      id: string;
      name: string;
      /** @description Lines that wait to be matched or turned away */
      lines: number;
    };
    WaitingItemResponse: {
      id: string;
      title: string;
      /** @description The unit that submitted it */
      unitId: number | null;
      submittedOn: string | null;
      /** @example 已签收 */
      status: string;
    };
    OpenMattersResponse: {
      /** @description Amounts the regulation leaves to a person */
      undecided: components['schemas']['UndecidedResponse'][];
      objections: components['schemas']['ObjectionResponse'][];
      unmatched: components['schemas']['UnmatchedResponse'][];
      /** @description Items neither used nor turned away */
      items: components['schemas']['WaitingItemResponse'][];
      /** @description Urgent items that seem late, undecided */
      lateness: components['schemas']['WaitingItemResponse'][];
    };
    HoldMonthRequest: {
      /**
       * @description The last day on which units may confirm and object; left out, by the working days of period-settings
       * @example 2014-04-08
       */
      noticeUntil?: string;
      /**
       * @description The day by which objections are decided; left out, by the working days of period-settings
       * @example 2014-04-15
       */
      decideBy?: string;
      /** @example 请各单位核对三月得分 */
      reason?: string;
    };
    ReopenMonthRequest: {
      /**
       * @description As when a month is put before its units
       * @example 2014-06-08
       */
      noticeUntil?: string;
      /** @example 2014-06-15 */
      decideBy?: string;
      /**
       * @description The document under which the month is opened again
       * @example 区政办函〔2014〕12号
       */
      documentNo: string;
      /** @example 省级刊物采用反馈有误 */
      reason: string;
    };
    ObjectionPageResponse: {
      rows: components['schemas']['ObjectionResponse'][];
      next?: string;
    };
    RaiseObjectionRequest: {
      /**
       * @description Number of the entry; or itemId, or yearEndId
       * @example 1025
       */
      entry?: number;
      /** @description An item that brought no entry, or one too few */
      itemId?: string;
      /**
       * @description With itemId: where the entry ought to stand, unless when it was submitted
       * @example 2014-03
       */
      month?: string;
      /** @description The end of a year, while it lies before everybody */
      yearEndId?: string;
      /** @example 此条为我局与乙局合作，应计半数以上 */
      words: string;
    };
    WriteOnObjectionRequest: {
      /** @example 附合作说明，请核实 */
      words: string;
    };
    DecideObjectionRequest: {
      /**
       * @description upheld: the entry stands
       * @enum {string}
       */
      outcome: 'upheld' | 'corrected';
      /**
       * @description Of a correction: the event that put it right
       * @example 1033
       */
      event?: number;
      /** @example 经核对合作说明，按约定份额更正 */
      words: string;
    };
    StatementUnit: {
      id: number;
      name: string;
    };
    ConfirmationResponse: {
      unitId: number;
      month: string;
      /** @description How many entries were confirmed */
      entries: number;
      /** @description sha256 over their numbers and amounts */
      contentSha256: string;
      by: string;
      at: string;
    };
    StatementMonthResponse: {
      /** @example 2014-03 */
      month: string;
      /** @enum {string} */
      state: 'open' | 'held' | 'closed' | 'reopened';
      /** @example 核对中 */
      stateTitle: string;
      /** @description Of a closed month: the hash of the ledger's chain */
      seal: string | null;
      closedAt: string | null;
      records: components['schemas']['PeriodRecordResponse'][];
      confirmation: components['schemas']['ConfirmationResponse'] | null;
      /** @description Something was booked since it was confirmed */
      changedSince: boolean;
    };
    StatementSumResponse: {
      /** @example point */
      asset: string;
      /** @example 分 */
      title: string;
      /** @example 35 */
      amount: string;
    };
    StatementResultResponse: {
      /**
       * @description Of a quarter those of its months stand behind its own
       * @example 2014-03
       */
      period: string;
      rule: string;
      /** @example 月度报送任务 */
      title: string;
      /** @description False while the period runs: as of today */
      final: boolean;
      score: string | null;
      target: string | null;
      rank: string | null;
      /**
       * @example [
       *       "20 分"
       *     ]
       */
      amounts: string[];
      sentences: string[];
    };
    ObjectionMarkResponse: {
      id: string;
      /** @enum {string} */
      state: 'open' | 'upheld' | 'corrected' | 'withdrawn';
    };
    UnusedItemResponse: {
      itemId: string;
      title: string;
      /** @example 未采用 */
      status: string;
      reasons: string[];
      /** @description The last objection to its having no entry */
      objection: components['schemas']['ObjectionMarkResponse'] | null;
    };
    StatementEntryResponse: {
      no: number;
      /**
       * @description Of the item; where it is of none, of the rule
       * @example 每月任务
       */
      title: string;
      /** @description The item it was earned by; null where it is of none */
      itemId: string | null;
      /** @description Number of the event; null for a rule of a period */
      event: number | null;
      occurredOn: string;
      bookedMonth: string;
      /** @description Booked later than it happened, because its month was closed */
      priorPeriod: boolean;
      asset: string;
      /** @example 10 */
      amount: string;
      /** @example 3.1 */
      clause: string;
      /** @example 10 分 */
      arithmetic: string;
      reverses: number | null;
      /** @description The last objection to it */
      objection: components['schemas']['ObjectionMarkResponse'] | null;
    };
    StatementResponse: {
      unit: components['schemas']['StatementUnit'];
      /** @example 2014Q1 */
      period: string;
      months: components['schemas']['StatementMonthResponse'][];
      sums: components['schemas']['StatementSumResponse'][];
      /** @description Quotas and other rules of the period */
      results: components['schemas']['StatementResultResponse'][];
      /** @description Items that were not adopted, of the first fifty, and why */
      unused: components['schemas']['UnusedItemResponse'][];
      /** @description Cursor for the others, by GET /api/v1/statements/unused */
      unusedNext?: string;
      rows: components['schemas']['StatementEntryResponse'][];
      next?: string;
    };
    UnusedItemPageResponse: {
      rows: components['schemas']['UnusedItemResponse'][];
      next?: string;
    };
    ConfirmStatementRequest: {
      /** @example 2014-03 */
      month: string;
    };
    StandardScoreBody: {
      /**
       * @description Points held against the best of the group, or against a number set for the group; either is 100
       * @enum {string}
       */
      by: 'best_of_group' | 'group_target';
      /**
       * @description Of group_target
       * @example {
       *       "department": "100",
       *       "*": "80"
       *     }
       */
      targets?: {
        [key: string]: string;
      };
    };
    GradeBody: {
      /** @example 优秀 */
      title: string;
      /**
       * @description Standard score: this or more
       * @example 90
       */
      atLeast?: string;
      /**
       * @description Standard score: less than this
       * @example 70
       */
      below?: string;
      /**
       * @description Among the first so many of the group
       * @example 10
       */
      first?: number;
      /**
       * @description Among the last so many of the group
       * @example 3
       */
      last?: number;
      /**
       * @description In the best so many percent of the group, rounded half up, at least one
       * @example 30
       */
      topShare?: number;
    };
    CommendationBody: {
      /**
       * @description Percent of each group’s units, rounded half up, at least one; 0: none
       * @example 30
       */
      unitShare: number;
      /**
       * @description The same of its liaisons
       * @example 30
       */
      liaisonShare: number;
      /**
       * @description Points a unit must have reached
       * @example {
       *       "*": "60"
       *     }
       */
      unitBars: {
        [key: string]: string;
      };
      /**
       * @description Points a liaison must have reached
       * @example {}
       */
      liaisonBars: {
        [key: string]: string;
      };
    };
    VetoBody: {
      /** @example 发生失实信息 */
      title: string;
      /** @enum {string} */
      on: 'incident' | 'zero_submission' | 'zero_adoption';
      /**
       * @description Of an incident: a fault of the regulation; left out, any
       * @example untrue
       */
      fault?: string;
      /**
       * @description Of an incident: a level of the regulation; left out, any
       * @example city
       */
      level?: string;
      /**
       * @description The best grade that is left to the unit
       * @example 合格
       */
      gradeAtMost?: string;
    };
    YearEndSchemeResponse: {
      /**
       * @description The version that was read; 0 before the first change
       * @example 0
       */
      version: number;
      /** @example point */
      asset: string;
      standard: components['schemas']['StandardScoreBody'];
      /** @description From the best to the worst; a unit has the first it meets, the last has no condition */
      grades: components['schemas']['GradeBody'][];
      commendation: components['schemas']['CommendationBody'];
      vetoes: components['schemas']['VetoBody'][];
      /**
       * @description Working days of the public notice
       * @example 5
       */
      noticeDays: number;
      /**
       * @description Working days after it in which objections are answered
       * @example 3
       */
      decideDays: number;
      decidedBy: string;
      decidedAt: string;
    };
    YearEndSchemeRequest: {
      /**
       * @description The version that was read; 0 before the first change
       * @example 0
       */
      version: number;
      /** @example point */
      asset: string;
      standard: components['schemas']['StandardScoreBody'];
      /** @description From the best to the worst; a unit has the first it meets, the last has no condition */
      grades: components['schemas']['GradeBody'][];
      commendation: components['schemas']['CommendationBody'];
      vetoes: components['schemas']['VetoBody'][];
      /**
       * @description Working days of the public notice
       * @example 5
       */
      noticeDays: number;
      /**
       * @description Working days after it in which objections are answered
       * @example 3
       */
      decideDays: number;
    };
    YearEndResponse: {
      id: string;
      /** @example 2014 */
      year: string;
      /** @description From 1 within the year; the last final one holds */
      no: number;
      /** @enum {string} */
      state: 'drawn' | 'notice' | 'decided' | 'final';
      /** @example 公示中 */
      stateTitle: string;
      /** @description Of a further record: the document under which it was begun */
      documentNo: string | null;
      reason: string;
      schemeVersion: number;
      drawnAt: string;
      /** @description The last day of the public notice */
      noticeUntil: string | null;
      /** @description The day by which objections are decided */
      decideBy: string | null;
      /** @description The document of commendation */
      finalDocumentNo: string | null;
      finalAt: string | null;
      /** @description sha256 over everything the record says */
      seal: string | null;
    };
    YearEndPageResponse: {
      rows: components['schemas']['YearEndResponse'][];
      next?: string;
    };
    VetoFoundResponse: {
      /** @example 发生失实信息 */
      title: string;
      /** @description Number of the event it rests on */
      event: number | null;
    };
    UnitResultResponse: {
      unitId: number;
      name: string;
      /** @example department */
      group: string;
      /** @example 310.0 */
      points: string;
      /**
       * @description Standard score
       * @example 87.50
       */
      standard: string;
      /** @description Within the group; equal points share it */
      rank: number;
      /** @example 优秀 */
      grade: string;
      vetoes: components['schemas']['VetoFoundResponse'][];
      /** @description By its place; what people said of it stands among the awards */
      commended: boolean;
    };
    LiaisonResultResponse: {
      unitId: number;
      unit: string;
      group: string;
      name: string;
      points: string;
      rank: number;
      commended: boolean;
    };
    AwardResponse: {
      unitId: number;
      unit: string;
      /** @description Null: the unit itself */
      person: string | null;
      /** @example 政务信息工作先进单位 */
      title: string;
      /** @enum {string} */
      by: 'place' | 'nomination';
      /** @description Of a nomination */
      reason: string;
      /**
       * @description Null until the year is final
       * @example 〔2014〕第007号
       */
      certificateNo: string | null;
    };
    VerdictResponse: {
      /** @enum {string} */
      kind: 'nominate' | 'strike';
      unitId: number;
      person: string | null;
      reason: string;
      by: string;
      at: string;
    };
    YearEndStepResponse: {
      /** @enum {string} */
      action: 'draw' | 'redraw' | 'announce' | 'recall' | 'decide' | 'finalise';
      by: string;
      at: string;
      note: string;
    };
    YearEndDetailsResponse: {
      id: string;
      /** @example 2014 */
      year: string;
      /** @description From 1 within the year; the last final one holds */
      no: number;
      /** @enum {string} */
      state: 'drawn' | 'notice' | 'decided' | 'final';
      /** @example 公示中 */
      stateTitle: string;
      /** @description Of a further record: the document under which it was begun */
      documentNo: string | null;
      reason: string;
      schemeVersion: number;
      drawnAt: string;
      /** @description The last day of the public notice */
      noticeUntil: string | null;
      /** @description The day by which objections are decided */
      decideBy: string | null;
      /** @description The document of commendation */
      finalDocumentNo: string | null;
      finalAt: string | null;
      /** @description sha256 over everything the record says */
      seal: string | null;
      /** @description By group; a liaison sees the own unit */
      units: components['schemas']['UnitResultResponse'][];
      liaisons: components['schemas']['LiaisonResultResponse'][];
      awards: components['schemas']['AwardResponse'][];
      verdicts: components['schemas']['VerdictResponse'][];
      steps: components['schemas']['YearEndStepResponse'][];
    };
    DrawUpYearEndRequest: {
      /** @example 2014 */
      year: string;
    };
    JudgeNomineeRequest: {
      /**
       * @description Add to those commended, or take off
       * @enum {string}
       */
      kind: 'nominate' | 'strike';
      unitId: number;
      /** @description Somebody of the unit; left out, the unit itself */
      person?: string;
      /** @example 全年牵头报送防汛专题，质量突出 */
      reason: string;
    };
    OrderCertificatesRequest: {
      /** @enum {string} */
      format: 'xlsx' | 'html' | 'pdf';
    };
    YearEndReasonRequest: {
      /** @example 两个单位的合并情况需要重新核对 */
      reason: string;
    };
    DecideYearEndRequest: {
      /** @example 经第三次主任办公会审定 */
      note?: string;
    };
    FinaliseYearEndRequest: {
      /**
       * @description The document of commendation
       * @example 区政办发〔2015〕3号
       */
      documentNo: string;
    };
    ReopenYearEndRequest: {
      /** @example 两个单位的合并情况需要重新核对 */
      reason: string;
      /**
       * @description The document under which the year is assessed again
       * @example 区政办函〔2015〕9号
       */
      documentNo: string;
    };
    MoveBulletinRequest: {
      /** @example 数据无误 */
      note?: string;
    };
    BulletinPeriodResponse: {
      /** @example 2014Q1 */
      name: string;
      /** @example 2014年第一季度 */
      title: string;
      from: string;
      to: string;
    };
    OfficeResponse: {
      name: string;
      /** @description Who issues and signs */
      organ: string;
    };
    WithdrawnResponse: {
      documentNo: string;
      on: string;
      reason: string;
    };
    EditedResponse: {
      by: string;
      at: string;
    };
    ParagraphBlockResponse: {
      /** @enum {string} */
      type: 'paragraph';
      /** @example overview */
      id: string;
      text: string;
      /** @description As drafted from the figures; equal to `text` unless edited */
      drawn: string;
      /** @description Who wrote it by hand */
      edited: components['schemas']['EditedResponse'] | null;
    };
    BulletinColumnResponse: {
      id: string;
      /** @description Shared with its neighbours; may be empty */
      heading: string;
      title: string;
      /** @enum {string} */
      align: 'left' | 'right';
    };
    CellResponse: {
      text: string;
      /** @description A count, a place or minor units; null for words */
      value: number | null;
    };
    RowResponse: {
      unitId: number | null;
      /** @description Place within its group */
      place: number | null;
      cells: components['schemas']['CellResponse'][];
    };
    GroupResponse: {
      name: string;
      rows: components['schemas']['RowResponse'][];
      sums: components['schemas']['CellResponse'][] | null;
    };
    TableBlockResponse: {
      /** @enum {string} */
      type: 'table';
      id: string;
      title: string;
      columns: components['schemas']['BulletinColumnResponse'][];
      groups: components['schemas']['GroupResponse'][];
      sums: components['schemas']['CellResponse'][] | null;
      note: string;
    };
    PointResponse: {
      value: number;
      text: string;
    };
    SeriesResponse: {
      name: string;
      points: components['schemas']['PointResponse'][];
    };
    ChartBlockResponse: {
      /** @enum {string} */
      type: 'chart';
      id: string;
      title: string;
      /** @enum {string} */
      kind: 'bar' | 'line';
      /** @example 条 */
      unit: string;
      categories: string[];
      series: components['schemas']['SeriesResponse'][];
    };
    ListEntryResponse: {
      unitId: number | null;
      text: string;
    };
    ListBlockResponse: {
      /** @enum {string} */
      type: 'list';
      id: string;
      title: string;
      entries: components['schemas']['ListEntryResponse'][];
    };
    SectionResponse: {
      id: string;
      /** @example 总体情况 */
      heading: string;
      blocks: (
        | components['schemas']['ParagraphBlockResponse']
        | components['schemas']['TableBlockResponse']
        | components['schemas']['ChartBlockResponse']
        | components['schemas']['ListBlockResponse']
      )[];
    };
    AnnexResponse: {
      id: string;
      title: string;
      blocks: (
        | components['schemas']['ParagraphBlockResponse']
        | components['schemas']['TableBlockResponse']
        | components['schemas']['ChartBlockResponse']
        | components['schemas']['ListBlockResponse']
      )[];
    };
    ChainHeadResponse: {
      seq: number;
      hash: string;
    };
    ColophonResponse: {
      bulletinId: string;
      /** @description sha256 over all it says, by which a print is recognised */
      contentSha256: string;
      /** @description End of the ledger's chain when the figures were drawn */
      chainHead: components['schemas']['ChainHeadResponse'];
      /**
       * @description `whole`, or `unit-12` for what unit 12 is shown
       * @example whole
       */
      edition: string;
    };
    StepResponse: {
      action: string;
      by: string;
      at: string;
      /** @description An opinion, a reason, or the paragraph that was edited */
      note: string;
      documentNo: string | null;
    };
    BulletinResponse: {
      id: string;
      /** @description To be sent with an edit */
      version: number;
      /** @enum {string} */
      kind: 'month' | 'quarter' | 'half' | 'year';
      period: components['schemas']['BulletinPeriodResponse'];
      title: string;
      office: components['schemas']['OfficeResponse'];
      recipients: string;
      copies: string;
      /** @enum {string} */
      mode: 'full' | 'top' | 'own';
      topPlaces: number;
      /** @description Whether all months of the period were closed when it was drawn */
      final: boolean;
      /** @enum {string} */
      status: 'draft' | 'submitted' | 'approved' | 'published' | 'withdrawn' | 'discarded';
      /** @example 待审批 */
      statusTitle: string;
      documentNo: string | null;
      issuedOn: string | null;
      withdrawn: components['schemas']['WithdrawnResponse'] | null;
      sections: components['schemas']['SectionResponse'][];
      annexes: components['schemas']['AnnexResponse'][];
      regulations: string[];
      drawnAt: string;
      colophon: components['schemas']['ColophonResponse'];
      /** @description For the office; empty for a liaison */
      steps: components['schemas']['StepResponse'][];
    };
    ReturnBulletinRequest: {
      /** @example 请补充下一步要求 */
      opinion: string;
    };
    WithdrawBulletinRequest: {
      /**
       * @description The document under which it is withdrawn
       * @example 新政办信通〔2026〕7号
       */
      documentNo: string;
      /** @example 部分单位数据有误 */
      reason: string;
    };
    OrderRenderingRequest: {
      /** @enum {string} */
      format: 'pdf' | 'docx' | 'xlsx' | 'html';
    };
    BulletinSettingsResponse: {
      /**
       * @description The version that was read; 0 before the first change
       * @example 0
       */
      version: number;
      /**
       * @description Who issues and signs
       * @example 新河县人民政府办公室
       */
      organ: string;
      /**
       * @description What stands before the year in a document number
       * @example 新政办信通
       */
      mark: string;
      /** @example 各乡镇人民政府，县政府各部门 */
      recipients: string;
      /** @example 县委办公室 */
      copies: string;
      /** @enum {string} */
      mode: 'full' | 'top' | 'own';
      /** @example 5 */
      topPlaces: number;
      /** @description The last change; null before there was any */
      changed: components['schemas']['SettingChange'] | null;
    };
    BulletinSettingsRequest: {
      /**
       * @description The version that was read; 0 before the first change
       * @example 0
       */
      version: number;
      /**
       * @description Who issues and signs
       * @example 新河县人民政府办公室
       */
      organ: string;
      /**
       * @description What stands before the year in a document number
       * @example 新政办信通
       */
      mark: string;
      /** @example 各乡镇人民政府，县政府各部门 */
      recipients: string;
      /** @example 县委办公室 */
      copies: string;
      /** @enum {string} */
      mode: 'full' | 'top' | 'own';
      /** @example 5 */
      topPlaces: number;
    };
    BulletinHeadResponse: {
      id: string;
      /** @enum {string} */
      kind: 'month' | 'quarter' | 'half' | 'year';
      /** @example 2014Q1 */
      period: string;
      /** @example 关于2014年第一季度政务信息报送采用情况的通报 */
      title: string;
      /** @enum {string} */
      status: 'draft' | 'submitted' | 'approved' | 'published' | 'withdrawn' | 'discarded';
      /** @example 待审批 */
      statusTitle: string;
      /** @example 新政办信通〔2026〕3号 */
      documentNo: string | null;
      issuedOn: string | null;
      createdAt: string;
    };
    BulletinPageResponse: {
      rows: components['schemas']['BulletinHeadResponse'][];
      /** @description Leads to the next page; absent on the last */
      next?: string;
    };
    DrawUpBulletinRequest: {
      /** @enum {string} */
      mode?: 'full' | 'top' | 'own';
      /**
       * @description Places shown in mode top
       * @example 5
       */
      topPlaces?: number;
      /**
       * @description A month, quarter, half or year of the office
       * @example 2014Q1
       */
      period: string;
    };
    RedrawBulletinRequest: {
      /** @enum {string} */
      mode?: 'full' | 'top' | 'own';
      /**
       * @description Places shown in mode top
       * @example 5
       */
      topPlaces?: number;
    };
    EditParagraphRequest: {
      /**
       * @description The version that was read
       * @example 1
       */
      version: number;
      /** @description Empty: the paragraph is left out of the print */
      text: string;
    };
    AssetResponse: {
      /** @example point */
      code: string;
      /** @example 分 */
      title: string;
      /**
       * @description Decimal digits of its amounts
       * @example 1
       */
      scale: number;
    };
    LevelCountResponse: {
      /** @example city */
      level: string;
      /** @example 3 */
      count: number;
    };
    SourceResponse: {
      /**
       * @description An event type or `quota`
       * @example adoption
       */
      kind: string;
      /**
       * @description Empty when the source has none
       * @example city
       */
      level: string;
      /**
       * @description Decimal text
       * @example 50.0
       */
      amount: string;
    };
    AmountsResponse: {
      /** @example point */
      asset: string;
      /**
       * @description Decimal text
       * @example 62.5
       */
      total: string;
      sources: components['schemas']['SourceResponse'][];
    };
    StandingLineResponse: {
      /** @example 12 */
      unitId: number;
      /** @example 水利局 */
      name: string;
      /** @example department */
      group: string;
      /**
       * @description Among all units; equal totals share a rank (1, 2, 2, 4)
       * @example 2
       */
      rank: number;
      /**
       * @description Items submitted
       * @example 15
       */
      submitted: number;
      /** @description Adoptions by level */
      adopted: components['schemas']['LevelCountResponse'][];
      /** @description What was earned, one an asset */
      amounts: components['schemas']['AmountsResponse'][];
    };
    StandingsResponse: {
      /** @example 2014Q1 */
      period: string;
      /**
       * Format: date
       * @example 2014-01-01
       */
      from: string;
      /**
       * Format: date
       * @example 2014-03-31
       */
      to: string;
      /** @description Months whose figures may still change; none when the standings are final */
      openMonths: string[];
      /**
       * @description The asset units are ranked by
       * @example point
       */
      rankBy: string;
      assets: components['schemas']['AssetResponse'][];
      /**
       * @description How many units are ranked, listed here or not
       * @example 73
       */
      ranked: number;
      /** @description In the order of the directory; for a liaison the own unit alone */
      lines: components['schemas']['StandingLineResponse'][];
    };
    NoticeAmount: {
      /** @example point */
      asset: string;
      /**
       * @description Decimal text with its sign
       * @example 10
       */
      amount: string;
      /** @example 分 */
      title: string;
    };
    NoticeResponse: {
      id: string;
      /** @enum {string} */
      kind:
        | 'item_received'
        | 'item_returned'
        | 'item_not_used'
        | 'adopted'
        | 'adoption_revoked'
        | 'instructed'
        | 'credited'
        | 'deduction'
        | 'commission_asked'
        | 'commission_reminded'
        | 'commission_due_soon'
        | 'commission_overdue'
        | 'commission_extension'
        | 'commission_cancelled'
        | 'commission_concluded'
        | 'commission_answered'
        | 'commission_extension_asked'
        | 'quota_at_risk'
        | 'urgent_due_soon'
        | 'follow_up_submitted'
        | 'statement_open'
        | 'statement_due'
        | 'objection_raised'
        | 'objection_answered'
        | 'objection_decided'
        | 'objection_due'
        | 'year_end_open'
        | 'year_end_due'
        | 'year_end_final'
        | 'bulletin_submitted'
        | 'bulletin_returned'
        | 'bulletin_approved'
        | 'bulletin_published'
        | 'bulletin_withdrawn';
      /** @example 采用 */
      kindName: string;
      /** @description When it became known, UTC */
      at: string;
      read: boolean;
      /** @example 《我区推进春耕备耕》被《政务》采用，加 10 分、20 元。 */
      sentence: string;
      /** @description Title of the item or topic, as it is today */
      title: string | null;
      /** @description The opinion or reason somebody wrote with it */
      words: string | null;
      /** @description What it brought or cost the caller's unit */
      amounts: components['schemas']['NoticeAmount'][];
      itemId: string | null;
      /** @description Number of the event in the ledger */
      event: number | null;
      draftId: string | null;
      bulletinId: string | null;
      objectionId: string | null;
      yearEndId: string | null;
      /**
       * @description Month, quarter or year it is about
       * @example 2014-03
       */
      period: string | null;
    };
    NoticePageResponse: {
      rows: components['schemas']['NoticeResponse'][];
      next?: string;
    };
    UnreadOfKind: {
      /** @enum {string} */
      kind:
        | 'item_received'
        | 'item_returned'
        | 'item_not_used'
        | 'adopted'
        | 'adoption_revoked'
        | 'instructed'
        | 'credited'
        | 'deduction'
        | 'commission_asked'
        | 'commission_reminded'
        | 'commission_due_soon'
        | 'commission_overdue'
        | 'commission_extension'
        | 'commission_cancelled'
        | 'commission_concluded'
        | 'commission_answered'
        | 'commission_extension_asked'
        | 'quota_at_risk'
        | 'urgent_due_soon'
        | 'follow_up_submitted'
        | 'statement_open'
        | 'statement_due'
        | 'objection_raised'
        | 'objection_answered'
        | 'objection_decided'
        | 'objection_due'
        | 'year_end_open'
        | 'year_end_due'
        | 'year_end_final'
        | 'bulletin_submitted'
        | 'bulletin_returned'
        | 'bulletin_approved'
        | 'bulletin_published'
        | 'bulletin_withdrawn';
      count: number;
    };
    UnreadResponse: {
      unread: number;
      kinds: components['schemas']['UnreadOfKind'][];
    };
    PreferenceResponse: {
      /** @description Kinds whoever has the role of the caller is told of */
      kinds: (
        | 'item_received'
        | 'item_returned'
        | 'item_not_used'
        | 'adopted'
        | 'adoption_revoked'
        | 'instructed'
        | 'credited'
        | 'deduction'
        | 'commission_asked'
        | 'commission_reminded'
        | 'commission_due_soon'
        | 'commission_overdue'
        | 'commission_extension'
        | 'commission_cancelled'
        | 'commission_concluded'
        | 'commission_answered'
        | 'commission_extension_asked'
        | 'quota_at_risk'
        | 'urgent_due_soon'
        | 'follow_up_submitted'
        | 'statement_open'
        | 'statement_due'
        | 'objection_raised'
        | 'objection_answered'
        | 'objection_decided'
        | 'objection_due'
        | 'year_end_open'
        | 'year_end_due'
        | 'year_end_final'
        | 'bulletin_submitted'
        | 'bulletin_returned'
        | 'bulletin_approved'
        | 'bulletin_published'
        | 'bulletin_withdrawn'
      )[];
      muted: (
        | 'item_received'
        | 'item_returned'
        | 'item_not_used'
        | 'adopted'
        | 'adoption_revoked'
        | 'instructed'
        | 'credited'
        | 'deduction'
        | 'commission_asked'
        | 'commission_reminded'
        | 'commission_due_soon'
        | 'commission_overdue'
        | 'commission_extension'
        | 'commission_cancelled'
        | 'commission_concluded'
        | 'commission_answered'
        | 'commission_extension_asked'
        | 'quota_at_risk'
        | 'urgent_due_soon'
        | 'follow_up_submitted'
        | 'statement_open'
        | 'statement_due'
        | 'objection_raised'
        | 'objection_answered'
        | 'objection_decided'
        | 'objection_due'
        | 'year_end_open'
        | 'year_end_due'
        | 'year_end_final'
        | 'bulletin_submitted'
        | 'bulletin_returned'
        | 'bulletin_approved'
        | 'bulletin_published'
        | 'bulletin_withdrawn'
      )[];
      digest: boolean;
      email: string | null;
      /** @description Whether this installation sends mail */
      mailConfigured: boolean;
    };
    PreferenceRequest: {
      /** @description Kinds the caller is not told of */
      muted?: (
        | 'item_received'
        | 'item_returned'
        | 'item_not_used'
        | 'adopted'
        | 'adoption_revoked'
        | 'instructed'
        | 'credited'
        | 'deduction'
        | 'commission_asked'
        | 'commission_reminded'
        | 'commission_due_soon'
        | 'commission_overdue'
        | 'commission_extension'
        | 'commission_cancelled'
        | 'commission_concluded'
        | 'commission_answered'
        | 'commission_extension_asked'
        | 'quota_at_risk'
        | 'urgent_due_soon'
        | 'follow_up_submitted'
        | 'statement_open'
        | 'statement_due'
        | 'objection_raised'
        | 'objection_answered'
        | 'objection_decided'
        | 'objection_due'
        | 'year_end_open'
        | 'year_end_due'
        | 'year_end_final'
        | 'bulletin_submitted'
        | 'bulletin_returned'
        | 'bulletin_approved'
        | 'bulletin_published'
        | 'bulletin_withdrawn'
      )[];
      /** @description A mail a day when something is unread */
      digest?: boolean;
      /**
       * @description null removes it
       * @example liaison@example.gov.cn
       */
      email?: string | null;
    };
    MarkedResponse: {
      /** @description How many were unread */
      marked: number;
    };
    WebhookResponse: {
      id: string;
      url: string;
      /** @description Empty: all */
      kinds: (
        | 'item_received'
        | 'item_returned'
        | 'item_not_used'
        | 'adopted'
        | 'adoption_revoked'
        | 'instructed'
        | 'credited'
        | 'deduction'
        | 'commission_asked'
        | 'commission_reminded'
        | 'commission_due_soon'
        | 'commission_overdue'
        | 'commission_extension'
        | 'commission_cancelled'
        | 'commission_concluded'
        | 'commission_answered'
        | 'commission_extension_asked'
        | 'quota_at_risk'
        | 'urgent_due_soon'
        | 'follow_up_submitted'
        | 'statement_open'
        | 'statement_due'
        | 'objection_raised'
        | 'objection_answered'
        | 'objection_decided'
        | 'objection_due'
        | 'year_end_open'
        | 'year_end_due'
        | 'year_end_final'
        | 'bulletin_submitted'
        | 'bulletin_returned'
        | 'bulletin_approved'
        | 'bulletin_published'
        | 'bulletin_withdrawn'
      )[];
      createdBy: string;
      /** @description UTC */
      createdAt: string;
      /** @description UTC; null while it is in use */
      removedAt: string | null;
    };
    WebhookPageResponse: {
      rows: components['schemas']['WebhookResponse'][];
      next?: string;
    };
    AddWebhookRequest: {
      /** @example https://oa.example.gov.cn/hooks/ledger */
      url: string;
      /** @description At least 16 characters; made and answered once when left out */
      secret?: string;
      /** @description All when left out */
      kinds?: (
        | 'item_received'
        | 'item_returned'
        | 'item_not_used'
        | 'adopted'
        | 'adoption_revoked'
        | 'instructed'
        | 'credited'
        | 'deduction'
        | 'commission_asked'
        | 'commission_reminded'
        | 'commission_due_soon'
        | 'commission_overdue'
        | 'commission_extension'
        | 'commission_cancelled'
        | 'commission_concluded'
        | 'commission_answered'
        | 'commission_extension_asked'
        | 'quota_at_risk'
        | 'urgent_due_soon'
        | 'follow_up_submitted'
        | 'statement_open'
        | 'statement_due'
        | 'objection_raised'
        | 'objection_answered'
        | 'objection_decided'
        | 'objection_due'
        | 'year_end_open'
        | 'year_end_due'
        | 'year_end_final'
        | 'bulletin_submitted'
        | 'bulletin_returned'
        | 'bulletin_approved'
        | 'bulletin_published'
        | 'bulletin_withdrawn'
      )[];
    };
    WebhookAddedResponse: {
      id: string;
      url: string;
      /** @description Empty: all */
      kinds: (
        | 'item_received'
        | 'item_returned'
        | 'item_not_used'
        | 'adopted'
        | 'adoption_revoked'
        | 'instructed'
        | 'credited'
        | 'deduction'
        | 'commission_asked'
        | 'commission_reminded'
        | 'commission_due_soon'
        | 'commission_overdue'
        | 'commission_extension'
        | 'commission_cancelled'
        | 'commission_concluded'
        | 'commission_answered'
        | 'commission_extension_asked'
        | 'quota_at_risk'
        | 'urgent_due_soon'
        | 'follow_up_submitted'
        | 'statement_open'
        | 'statement_due'
        | 'objection_raised'
        | 'objection_answered'
        | 'objection_decided'
        | 'objection_due'
        | 'year_end_open'
        | 'year_end_due'
        | 'year_end_final'
        | 'bulletin_submitted'
        | 'bulletin_returned'
        | 'bulletin_approved'
        | 'bulletin_published'
        | 'bulletin_withdrawn'
      )[];
      createdBy: string;
      /** @description UTC */
      createdAt: string;
      /** @description UTC; null while it is in use */
      removedAt: string | null;
      /** @description The secret that was made: answered here and never again */
      secret?: string;
    };
    DeliveryResponse: {
      id: string;
      /** @enum {string} */
      kind:
        | 'item_received'
        | 'item_returned'
        | 'item_not_used'
        | 'adopted'
        | 'adoption_revoked'
        | 'instructed'
        | 'credited'
        | 'deduction'
        | 'commission_asked'
        | 'commission_reminded'
        | 'commission_due_soon'
        | 'commission_overdue'
        | 'commission_extension'
        | 'commission_cancelled'
        | 'commission_concluded'
        | 'commission_answered'
        | 'commission_extension_asked'
        | 'quota_at_risk'
        | 'urgent_due_soon'
        | 'follow_up_submitted'
        | 'statement_open'
        | 'statement_due'
        | 'objection_raised'
        | 'objection_answered'
        | 'objection_decided'
        | 'objection_due'
        | 'year_end_open'
        | 'year_end_due'
        | 'year_end_final'
        | 'bulletin_submitted'
        | 'bulletin_returned'
        | 'bulletin_approved'
        | 'bulletin_published'
        | 'bulletin_withdrawn'
        | 'test';
      /** @enum {string} */
      state: 'pending' | 'delivered' | 'given_up';
      attempts: number;
      /** @description Status of the last answer */
      lastStatus: number | null;
      /** @description What kept the last attempt from an answer */
      lastError: string | null;
      /** @description UTC */
      createdAt: string;
      /** @description When it is tried again, UTC */
      nextAt: string | null;
      /** @description UTC */
      finishedAt: string | null;
    };
    DeliveryPageResponse: {
      rows: components['schemas']['DeliveryResponse'][];
      next?: string;
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
  AccountsController_list: {
    parameters: {
      query?: {
        /** @description The `next` of the page before */
        cursor?: string;
        limit?: number;
        /** @description Which come first */
        order?: 'newest' | 'oldest';
        role?:
          | 'liaison'
          | 'editor'
          | 'finance'
          | 'leader'
          | 'system_administrator'
          | 'security_administrator'
          | 'audit_administrator';
        unitId?: number;
        state?: 'enabled' | 'disabled';
        /** @description Part of a login or a name */
        text?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AccountPageResponse'];
        };
      };
    };
  };
  AccountsController_create: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['CreateAccountRequest'];
      };
    };
    responses: {
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['InvitationResponse'];
        };
      };
      /** @description login_taken, administrators_exclude */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  AccountsController_one: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: number;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AccountResponse'];
        };
      };
      /** @description account_not_found */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  AccountsController_disable: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: number;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AccountResponse'];
        };
      };
      /** @description account_not_found */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description last_security_administrator, own_account */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  AccountsController_enable: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: number;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AccountResponse'];
        };
      };
      /** @description account_not_found */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description administrators_exclude */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  AccountsController_assign: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: number;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['AssignAccountRequest'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AccountResponse'];
        };
      };
      /** @description account_not_found */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description administrator_fixed, own_account */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  AccountsController_reset: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: number;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['InvitationResponse'];
        };
      };
      /** @description account_not_found */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description account_disabled */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  AccountsController_unlock: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: number;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['UnlockAccountRequest'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AccountResponse'];
        };
      };
      /** @description account_not_found */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description account_disabled */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  AuditController_list: {
    parameters: {
      query?: {
        /** @description The `next` of the page before */
        cursor?: string;
        limit?: number;
        /** @description Which come first */
        order?: 'newest' | 'oldest';
        /** @description `installation`: what belongs to no office, such as log-ins under names without an account */
        scope?: 'office' | 'installation';
        /** @description Id of the account that acted */
        account?: number;
        action?:
          | 'session.open'
          | 'session.renew'
          | 'session.end'
          | 'session.reuse'
          | 'login.lock'
          | 'login.unlock'
          | 'account.create'
          | 'account.disable'
          | 'account.enable'
          | 'account.assign'
          | 'password.change'
          | 'password.reset'
          | 'totp.enrol'
          | 'totp.remove'
          | 'totp.recover'
          | 'security.settings'
          | 'permission.refused'
          | 'item.purge'
          | 'payee.reveal'
          | 'bulletin.publish'
          | 'bulletin.withdraw';
        outcome?: 'done' | 'refused';
        /** @description From this instant on */
        from?: string;
        /** @description Before this instant */
        until?: string;
        /** @description Part of a name, a subject, a detail or an address, or of the name of the account it is about */
        text?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AuditPageResponse'];
        };
      };
    };
  };
  MeController_read: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CallerResponse'];
        };
      };
    };
  };
  MeController_list: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['OwnSessionResponse'][];
        };
      };
    };
  };
  MeController_end: {
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
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description session_not_found */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  MeController_change: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ChangePasswordRequest'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SessionResponse'];
        };
      };
      /** @description password_wrong, password_reused, or too simple, too short, too common */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  MeController_enrol: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['TotpSecretResponse'];
        };
      };
      /** @description totp_on */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  MeController_confirm: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ConfirmTotpRequest'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['RecoveryCodesResponse'];
        };
      };
      /** @description totp_code_wrong */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  SecurityController_read: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SecuritySettingsResponse'];
        };
      };
    };
  };
  SecurityController_decide: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['SecuritySettingsRequest'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SecuritySettingsResponse'];
        };
      };
      /** @description setting_changed */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  SecurityController_remove: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: number;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description account_not_found */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description totp_off */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  SessionsController_create: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['LogInRequest'];
      };
    };
    responses: {
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SessionResponse'];
        };
      };
      /** @description login_refused: wrong name or password, or disabled; totp_needed, totp_refused: the second factor */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description login_locked: five failures within ten minutes lock for twenty */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  SessionsController_renew: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SessionResponse'];
        };
      };
      /** @description not_signed_in: no such cookie, thirty minutes without a renewal, twelve hours in all, or used before */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  JobsController_list: {
    parameters: {
      query?: {
        /** @description The `next` of the page before */
        cursor?: string;
        limit?: number;
        /** @description Which come first */
        order?: 'newest' | 'oldest';
        /** @description On this day or later, Asia/Shanghai */
        from?: string;
        /** @description On this day or earlier, Asia/Shanghai */
        to?: string;
        kind?: string;
        state?: 'queued' | 'running' | 'done' | 'failed' | 'cancelled';
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['JobPageResponse'];
        };
      };
    };
  };
  JobsController_one: {
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
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['JobResponse'];
        };
      };
      /** @description job_not_found */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  JobsController_cancel: {
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
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['JobResponse'];
        };
      };
      /** @description job_not_found */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description job_over */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  DownloadsController_list: {
    parameters: {
      query?: {
        /** @description The `next` of the page before */
        cursor?: string;
        limit?: number;
        /** @description Which come first */
        order?: 'newest' | 'oldest';
        kind?: string;
        /** @description Part of the title */
        text?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['DownloadPageResponse'];
        };
      };
    };
  };
  DownloadsController_one: {
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
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['DownloadResponse'];
        };
      };
      /** @description download_not_found */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  DownloadsController_file: {
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
      /** @description The file, as an attachment */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/octet-stream': string;
        };
      };
      /** @description download_not_found, file_gone */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description download_not_made */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  DownloadsController_settings: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['DownloadSettingsResponse'];
        };
      };
    };
  };
  DownloadsController_decide: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['DownloadSettingsRequest'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['DownloadSettingsResponse'];
        };
      };
      /** @description setting_changed */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  ImportsController_of: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ImportKindResponse'][];
        };
      };
    };
  };
  ImportsController_template: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        kind: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The file, as an attachment */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': string;
        };
      };
      /** @description import_kind_unknown */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  ImportsController_list: {
    parameters: {
      query?: {
        /** @description The `next` of the page before */
        cursor?: string;
        limit?: number;
        /** @description Which come first */
        order?: 'newest' | 'oldest';
        /** @description On this day or later, Asia/Shanghai */
        from?: string;
        /** @description On this day or earlier, Asia/Shanghai */
        to?: string;
        kind?: string;
        state?: 'checking' | 'refused' | 'clean' | 'running' | 'done' | 'undoing' | 'undone' | 'cancelled';
        /** @description Part of the file's name */
        text?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ImportPageResponse'];
        };
      };
    };
  };
  ImportsController_upload: {
    parameters: {
      query: {
        kind: string;
        /** @description The file's name with its ending */
        name: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/octet-stream': string;
      };
    };
    responses: {
      202: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ImportSeenResponse'];
        };
      };
    };
  };
  ImportsController_one: {
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
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ImportSeenResponse'];
        };
      };
      /** @description import_not_found */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  ImportsController_problems: {
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
      /** @description The file, as an attachment */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': string;
        };
      };
      /** @description import_not_found, import_without_problems, file_gone */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  ImportsController_confirm: {
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
        'application/json': components['schemas']['ConfirmImportRequest'];
      };
    };
    responses: {
      202: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ImportSeenResponse'];
        };
      };
      /** @description import_not_found */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description import_not_clean, import_has_recorded, import_under_way */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  ImportsController_cancel: {
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
      202: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ImportSeenResponse'];
        };
      };
      /** @description import_not_found */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description import_over, import_under_way */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  UnitsController_list: {
    parameters: {
      query?: {
        /** @description The date to look at; today when left out */
        on?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['UnitResponse'][];
        };
      };
    };
  };
  UnitsController_add: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['AddUnitRequest'];
      };
    };
    responses: {
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['UnitAddedResponse'];
        };
      };
      /** @description unit_name_taken, books_closed */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  UnitsController_history: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description The id of the unit */
        id: number;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['UnitHistoryResponse'];
        };
      };
      /** @description unit_not_found */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  UnitsController_move: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description The id of the unit */
        id: number;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['MoveUnitRequest'];
      };
    };
    responses: {
      /** @description Moved, or there already */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  UnitsController_rename: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description The id of the unit */
        id: number;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['RenameUnitRequest'];
      };
    };
    responses: {
      /** @description Renamed, or named so already */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  UnitsController_head: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description The id of the unit */
        id: number;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['NameHeadRequest'];
      };
    };
    responses: {
      /** @description Named, or named so already */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  UnitsController_merge: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description The id of the unit */
        id: number;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['MergeUnitRequest'];
      };
    };
    responses: {
      /** @description Merged, or merged so already */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  PeopleController_list: {
    parameters: {
      query?: {
        /** @description The `next` of the page before */
        cursor?: string;
        limit?: number;
        /** @description Of one unit */
        unitId?: number;
        /** @description Part of the name */
        text?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PersonPageResponse'];
        };
      };
    };
  };
  PeopleController_add: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['AddPersonRequest'];
      };
    };
    responses: {
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PersonResponse'];
        };
      };
      /** @description person_exists */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  PublicationsController_list: {
    parameters: {
      query?: {
        /** @description The date to look at; today when left out */
        on?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PublicationResponse'][];
        };
      };
    };
  };
  PublicationsController_rename: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        key: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['RenamePublicationRequest'];
      };
    };
    responses: {
      /** @description Renamed, or titled so already */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  PublicationsController_column: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        key: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['SetColumnRequest'];
      };
    };
    responses: {
      /** @description Set, or set so already */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  PublicationsController_numbering: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        key: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['NumberPublicationRequest'];
      };
    };
    responses: {
      /** @description Said, or said so already */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  LeadersController_list: {
    parameters: {
      query?: {
        /** @description The date to look at; today when left out */
        on?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['LeaderResponse'][];
        };
      };
    };
  };
  LeadersController_add: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['AddLeaderRequest'];
      };
    };
    responses: {
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['LeaderAddedResponse'];
        };
      };
      /** @description leader_exists */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  LeadersController_change: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description The id of the leader */
        id: number;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ChangeLeaderPostRequest'];
      };
    };
    responses: {
      /** @description Changed, or so already; what was instructed before stays under the old post */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description leader_not_found */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  ForwardRoutesController_list: {
    parameters: {
      query?: {
        /** @description The date to look at; today when left out */
        on?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ForwardRouteResponse'][];
        };
      };
    };
  };
  ForwardRoutesController_set: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['SetForwardRouteRequest'];
      };
    };
    responses: {
      /** @description Set, or set so already */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description forward_route_incomplete, invalid_input */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description forward_route_title_taken */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  ForwardRoutesController_history: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ForwardRouteHistoryResponse'][];
        };
      };
    };
  };
  HolidaysController_read: {
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
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['HolidaysResponse'];
        };
      };
    };
  };
  HolidaysController_enter: {
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
        'application/json': components['schemas']['EnterHolidaysRequest'];
      };
    };
    responses: {
      /** @description Entered; terms that run keep their days */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description holiday_of_another_year, holiday_and_make_up_day, make_up_day_worked_anyway, invalid_input */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description setting_changed */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  EntriesController_list: {
    parameters: {
      query?: {
        /** @description The `next` of the page before */
        cursor?: string;
        limit?: number;
        /** @description First booked month */
        from?: string;
        /** @description Last booked month */
        to?: string;
        /** @description Liaisons always see their own unit */
        unitId?: number;
        asset?: string;
        /** @description An event type, `quota` or `period` */
        kind?: string;
        level?: string;
        /** @description Key of the publication that took what brought it */
        publication?: string;
        /** @description Part of the person's name */
        text?: string;
        /** @description Only entries that come from this event */
        event?: number;
        direction?: 'asc' | 'desc';
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['EntryPageResponse'];
        };
      };
    };
  };
  EntriesController_one: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        no: number;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['EntryResponse'];
        };
      };
      /** @description entry_not_found */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  EntriesController_explanation: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        no: number;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ExplanationResponse'];
        };
      };
      /** @description entry_not_found */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  EventsController_list: {
    parameters: {
      query?: {
        /** @description The `next` of the page before */
        cursor?: string;
        limit?: number;
        /** @description First booked month */
        from?: string;
        /** @description Last booked month */
        to?: string;
        itemId?: string;
        /** @description What concerns this unit; liaisons always see their own */
        unitId?: number;
        type?: string;
        /** @description Key of a publication */
        publication?: string;
        /** @description Level of the publication, leader or notifying office */
        level?: string;
        /** @description Whether a cancellation took it back */
        status?: 'standing' | 'taken_back';
        /** @description Part of its title, note, reason or leader */
        text?: string;
        /** @description By booked month and in chain order within each, or in chain order alone */
        sort?: 'booked' | 'recorded';
        direction?: 'asc' | 'desc';
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['EventPageResponse'];
        };
      };
    };
  };
  EventsController_one: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        no: number;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['FoundEventResponse'];
        };
      };
      /** @description event_not_found */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  EventsController_whyNot: {
    parameters: {
      query?: {
        /** @description Ask about an item */
        itemId?: string;
        /** @description Or about one event */
        event?: number;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['WhyNotResponse'][];
        };
      };
      /** @description item_without_events, event_not_found */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  EventExportsController_order: {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key answers with the same file */
        'Idempotency-Key'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ExportEventsRequest'];
      };
    };
    responses: {
      202: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['DownloadResponse'];
        };
      };
      /** @description job_key_reused */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  LedgerJobsController_verify: {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key answers with the same job */
        'Idempotency-Key'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      202: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['JobResponse'];
        };
      };
      /** @description job_key_reused */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  LedgerJobsController_rebuild: {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key answers with the same job */
        'Idempotency-Key'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      202: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['JobResponse'];
        };
      };
      /** @description job_key_reused */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  MonthsController_list: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['MonthsResponse'];
        };
      };
    };
  };
  MonthsController_close: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        month: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description month_closed, month_not_next, month_not_over */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  RegulationDraftsController_check: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['CheckDraftRequest'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CheckedDraftResponse'];
        };
      };
    };
  };
  RegulationDraftsController_simulate: {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key answers with the same job */
        'Idempotency-Key'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['SimulateDraftRequest'];
      };
    };
    responses: {
      202: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['JobResponse'];
        };
      };
      /** @description job_key_reused */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  RegulationsController_list: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['RegulationResponse'][];
        };
      };
    };
  };
  RegulationsController_put: {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key answers with the first result */
        'Idempotency-Key'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['PutInForceRequest'];
      };
    };
    responses: {
      /** @description regulation_version_exists, regulation_overlaps, regulation_reaches_back */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  RegulationsController_one: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
        version: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['RegulationFilesResponse'];
        };
      };
      /** @description regulation_not_found */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  ResultsController_read: {
    parameters: {
      query: {
        /** @description 2014-W10, 2014-03, 2014-01/02, 2014Q1, 2014H1 or 2014 */
        period: string;
        /** @description A period rule of the regulation */
        rule: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ResultsResponse'];
        };
      };
      /** @description bad_period */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description no_such_result, period_not_begun */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  ItemsController_list: {
    parameters: {
      query?: {
        /** @description The `next` of the page before */
        cursor?: string;
        limit?: number;
        /** @description Only items this unit contributed to; liaisons always see their own */
        unitId?: number;
        from?: string;
        to?: string;
        /** @description Drafts (`draft`, `signed_off`) are listed only when asked for, and only those of the own unit */
        status?:
          | 'draft'
          | 'signed_off'
          | 'submitted'
          | 'received'
          | 'in_work'
          | 'returned'
          | 'adopted'
          | 'merged'
          | 'not_used'
          | 'withdrawn'
          | 'purged';
        kind?: string;
        /** @description Key of a publication that adopted it */
        publication?: string;
        /** @description Level of a publication that adopted it */
        level?: string;
        /** @description Part of the title */
        text?: string;
        sort?: 'submitted' | 'recorded';
        direction?: 'asc' | 'desc';
        /** @description Whether the answer says how many there are in all */
        counted?: 'true' | 'false';
        /** @description Whether each row says what the item came to: for the own unit, to others for all units together */
        summed?: 'true' | 'false';
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ItemPageResponse'];
        };
      };
    };
  };
  ItemsController_submit: {
    parameters: {
      query?: {
        dryRun?: 'true' | 'false';
      };
      header?: {
        /** @description The same key with the same body answers with the first result */
        'Idempotency-Key'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['SubmitItemRequest'];
      };
    };
    responses: {
      /** @description The item id, the receipt of the submission event, and `duplicates`: as of `GET /items/:id/duplicates` */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  ItemsController_one: {
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
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ItemWithLifeResponse'];
        };
      };
      /** @description item_not_found */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  ItemExportsController_order: {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key answers with the same file */
        'Idempotency-Key'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ExportItemsRequest'];
      };
    };
    responses: {
      202: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['DownloadResponse'];
        };
      };
      /** @description job_key_reused */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  DraftsController_begin: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['BeginDraftRequest'];
      };
    };
    responses: {
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['DraftSavedResponse'];
        };
      };
    };
  };
  DraftsController_save: {
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
        'application/json': components['schemas']['SaveDraftRequest'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['DraftSavedResponse'];
        };
      };
      /** @description draft_saved_elsewhere: says who saved it and when */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  DraftsController_submit: {
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
        'application/json': components['schemas']['SubmitDraftRequest'];
      };
    };
    responses: {
      /** @description The item id, the receipt of the event this recorded (null when it recorded none), and `duplicates`: as of `GET /items/:id/duplicates` */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description item_not_found */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description step_refused: says who did what to the item, and when */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  ItemStepsController_signOff: {
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
        'application/json': components['schemas']['SignOffRequest'];
      };
    };
    responses: {
      /** @description Done */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description item_not_found */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description step_refused: says who did what to the item, and when */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  ItemStepsController_withdraw: {
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
        'application/json': components['schemas']['WithReasonRequest'];
      };
    };
    responses: {
      /** @description The item id and the receipt of the event this recorded; null when it recorded none */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description item_not_found */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description step_refused: says who did what to the item, and when */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  ItemStepsController_receive: {
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
        'application/json': components['schemas']['StepRequest'];
      };
    };
    responses: {
      /** @description Done */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description item_not_found */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description step_refused: says who did what to the item, and when */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  ItemStepsController_take: {
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
        'application/json': components['schemas']['StepRequest'];
      };
    };
    responses: {
      /** @description Done */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description item_not_found */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description step_refused: says who did what to the item, and when */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  ItemStepsController_return: {
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
        'application/json': components['schemas']['ReturnItemRequest'];
      };
    };
    responses: {
      /** @description Done */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description item_not_found */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description step_refused: says who did what to the item, and when */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  ItemStepsController_notUse: {
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
        'application/json': components['schemas']['NotUseItemRequest'];
      };
    };
    responses: {
      /** @description Done */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description item_not_found */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description step_refused: says who did what to the item, and when */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  ItemStepsController_purge: {
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
        'application/json': components['schemas']['WithReasonRequest'];
      };
    };
    responses: {
      /** @description Done */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description item_not_found */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description step_refused: says who did what to the item, and when */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  ItemStepsController_reopen: {
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
        'application/json': components['schemas']['ReopenItemRequest'];
      };
    };
    responses: {
      /** @description Done */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description item_not_found */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description step_refused: says who did what to the item, and when */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  ItemTextsController_revisions: {
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
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ItemRevisionResponse'][];
        };
      };
      /** @description item_not_found, revision_not_found */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  ItemTextsController_difference: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
        from: string;
        to: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['DifferenceResponse'];
        };
      };
      /** @description item_not_found, revision_not_found */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  ItemTextsController_edit: {
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
        'application/json': components['schemas']['EditTextRequest'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ItemRevisionResponse'];
        };
      };
      /** @description item_not_found, revision_not_found */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description text_edited_meanwhile, step_refused: say who did what, and when */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  UrgencyController_declare: {
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
        'application/json': components['schemas']['UrgencyRequest'];
      };
    };
    responses: {
      /** @description Declared; after the submission only the office may */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  UrgencyController_firstReport: {
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
        'application/json': components['schemas']['FirstReportRequest'];
      };
    };
    responses: {
      /** @description Kept */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  UrgencyController_followUp: {
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
        'application/json': components['schemas']['FollowUpRequest'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['FollowUpResponse'];
        };
      };
    };
  };
  UrgencyController_proposals: {
    parameters: {
      query?: {
        /** @description The `next` of the page before */
        cursor?: string;
        limit?: number;
        /** @description Which come first */
        order?: 'newest' | 'oldest';
        /** @description On this day or later, Asia/Shanghai */
        from?: string;
        /** @description On this day or earlier, Asia/Shanghai */
        to?: string;
        /** @description A unit that contributed to it */
        unitId?: number;
        /** @description One of the office's severities */
        severity?: string;
        /** @description Part of the title */
        text?: string;
        state?: 'open' | 'confirmed' | 'dismissed';
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['LatenessProposalPageResponse'];
        };
      };
    };
  };
  UrgencyController_dismiss: {
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
        'application/json': components['schemas']['WithReasonRequest'];
      };
    };
    responses: {
      /** @description Dismissed */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  UrgentItemsController_list: {
    parameters: {
      query?: {
        /** @description The `next` of the page before */
        cursor?: string;
        limit?: number;
        /** @description Which come first */
        order?: 'newest' | 'oldest';
        /** @description On this day or later, Asia/Shanghai */
        from?: string;
        /** @description On this day or earlier, Asia/Shanghai */
        to?: string;
        /** @description A unit that contributed to it */
        unitId?: number;
        /** @description One of the office's severities */
        severity?: string;
        /** @description Part of the title */
        text?: string;
        /** @description Left out: wherever nothing was made of it yet */
        status?: 'submitted' | 'received' | 'in_work' | 'returned';
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['OpenUrgentItemPageResponse'];
        };
      };
    };
  };
  AttachmentsController_list: {
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
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AttachmentResponse'][];
        };
      };
      /** @description item_not_found */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  AttachmentsController_attach: {
    parameters: {
      query: {
        /** @description The file's name with its ending */
        name: unknown;
      };
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/octet-stream': string;
      };
    };
    responses: {
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AttachmentResponse'];
        };
      };
      /** @description item_not_found */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description attachments_fixed, attachments_full */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  AttachmentsController_one: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
        attachment: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The file, as an attachment */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/octet-stream': string;
        };
      };
      /** @description item_not_found, attachment_not_found */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  AttachmentsController_detach: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
        attachment: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description item_not_found, attachment_not_found */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description attachments_fixed */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  SettingsController_settings: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SubmissionSettingsResponse'];
        };
      };
    };
  };
  SettingsController_decide: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['SubmissionSettingsRequest'];
      };
    };
    responses: {
      /** @description Decided */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description setting_changed */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  SettingsController_words: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SecrecyWordsResponse'];
        };
      };
    };
  };
  SettingsController_replaceWords: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['SecrecyWordsRequest'];
      };
    };
    responses: {
      /** @description Replaced */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description setting_changed */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  DuplicatesController_look: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['LookForDuplicatesRequest'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['DuplicatesResponse'];
        };
      };
    };
  };
  DuplicatesController_ofItem: {
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
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['DuplicatesResponse'];
        };
      };
      /** @description item_not_found */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  DuplicatesController_months: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['DuplicateWindowResponse'];
        };
      };
    };
  };
  DuplicatesController_set: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['DuplicateWindowRequest'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['DuplicateWindowResponse'];
        };
      };
      /** @description setting_changed */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  UpperListsController_list: {
    parameters: {
      query?: {
        /** @description The `next` of the page before */
        cursor?: string;
        limit?: number;
        /** @description Which come first */
        order?: 'newest' | 'oldest';
        /** @description On this day or later, Asia/Shanghai */
        from?: string;
        /** @description On this day or earlier, Asia/Shanghai */
        to?: string;
        status?: 'open' | 'dismissed';
        /** @description Part of the name */
        text?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['UpperListPageResponse'];
        };
      };
    };
  };
  UpperListsController_load: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['LoadUpperListRequest'];
      };
    };
    responses: {
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['UpperListResponse'];
        };
      };
    };
  };
  UpperListsController_loadFile: {
    parameters: {
      query: {
        /** @description The publication of lines that name none */
        publication?: string;
        /** @description The file's name with its ending */
        name: unknown;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/octet-stream': string;
      };
    };
    responses: {
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['UpperListResponse'];
        };
      };
    };
  };
  UpperListsController_one: {
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
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['UpperListStateResponse'];
        };
      };
      /** @description upper_list_not_found */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  UpperListsController_lines: {
    parameters: {
      query?: {
        /** @description The `next` of the page before */
        cursor?: string;
        /** @description Every line is searched for, so pages are short */
        limit?: number;
        status?: 'open' | 'recorded' | 'not_ours';
        /** @description Key of the publication a line means */
        publication?: string;
        /** @description The unit a line means */
        unitId?: number;
        /** @description Part of the title */
        text?: string;
      };
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['UpperLinePageResponse'];
        };
      };
      /** @description upper_list_not_found */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  UpperListsController_name: {
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
        'application/json': components['schemas']['NamePublicationRequest'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['UpperListStateResponse'];
        };
      };
    };
  };
  UpperListsController_confirm: {
    parameters: {
      query?: {
        /** @description Say what each line would bring */
        dryRun?: 'true' | 'false';
      };
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ConfirmLinesRequest'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['LineOutcomesResponse'];
        };
      };
    };
  };
  UpperListsController_reject: {
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
        'application/json': components['schemas']['LineNumbersRequest'];
      };
    };
    responses: {
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  UpperListsController_reopen: {
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
        'application/json': components['schemas']['LineNumbersRequest'];
      };
    };
    responses: {
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  UpperListsController_dismiss: {
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
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  AdoptionsController_record: {
    parameters: {
      query?: {
        /** @description Answer with what would be posted, write nothing */
        dryRun?: 'true' | 'false';
      };
      header?: {
        /** @description The same key with the same body answers with the first result */
        'Idempotency-Key'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['RecordAdoptionRequest'];
      };
    };
    responses: {
      /** @description The receipt: the event, the entries it posted, what is pending, what brings nothing and why */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ReceiptResponse'];
        };
      };
      /** @description invalid_input and others: {code, message, problems, requestId} */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description already_recorded, idempotency_key_reused and others */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  ForwardsController_record: {
    parameters: {
      query?: {
        /** @description Answer with what would be posted, write nothing */
        dryRun?: 'true' | 'false';
      };
      header?: {
        /** @description The same key with the same body answers with the first result */
        'Idempotency-Key'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['RecordForwardRequest'];
      };
    };
    responses: {
      /** @description The receipt: the event, the entries it posted, what is pending, what brings nothing and why */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ReceiptResponse'];
        };
      };
      /** @description invalid_input and others: {code, message, problems, requestId} */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description already_recorded, idempotency_key_reused and others */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  InstructionsController_record: {
    parameters: {
      query?: {
        /** @description Answer with what would be posted, write nothing */
        dryRun?: 'true' | 'false';
      };
      header?: {
        /** @description The same key with the same body answers with the first result */
        'Idempotency-Key'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['RecordInstructionRequest'];
      };
    };
    responses: {
      /** @description The receipt: the event, the entries it posted, what is pending, what brings nothing and why */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ReceiptResponse'];
        };
      };
      /** @description invalid_input and others: {code, message, problems, requestId} */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description already_recorded, idempotency_key_reused and others */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  IncidentsController_record: {
    parameters: {
      query?: {
        /** @description Answer with what would be posted, write nothing */
        dryRun?: 'true' | 'false';
      };
      header?: {
        /** @description The same key with the same body answers with the first result */
        'Idempotency-Key'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['RecordIncidentRequest'];
      };
    };
    responses: {
      /** @description The receipt: the event, the entries it posted, what is pending, what brings nothing and why */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ReceiptResponse'];
        };
      };
      /** @description invalid_input and others: {code, message, problems, requestId} */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description already_recorded, idempotency_key_reused and others */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  CommissionsController_record: {
    parameters: {
      query?: {
        /** @description Answer with what would be posted, write nothing */
        dryRun?: 'true' | 'false';
      };
      header?: {
        /** @description The same key with the same body answers with the first result */
        'Idempotency-Key'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['RecordCommissionRequest'];
      };
    };
    responses: {
      /** @description The receipt: the event, the entries it posted, what is pending, what brings nothing and why */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ReceiptResponse'];
        };
      };
      /** @description invalid_input and others: {code, message, problems, requestId} */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description already_recorded, idempotency_key_reused and others */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  AwardsController_record: {
    parameters: {
      query?: {
        /** @description Answer with what would be posted, write nothing */
        dryRun?: 'true' | 'false';
      };
      header?: {
        /** @description The same key with the same body answers with the first result */
        'Idempotency-Key'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['RecordAwardRequest'];
      };
    };
    responses: {
      /** @description The receipt: the event, the entries it posted, what is pending, what brings nothing and why */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ReceiptResponse'];
        };
      };
      /** @description invalid_input and others: {code, message, problems, requestId} */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description already_recorded, idempotency_key_reused and others */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  DecisionsController_record: {
    parameters: {
      query?: {
        /** @description Answer with what would be posted, write nothing */
        dryRun?: 'true' | 'false';
      };
      header?: {
        /** @description The same key with the same body answers with the first result */
        'Idempotency-Key'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['RecordDecisionRequest'];
      };
    };
    responses: {
      /** @description The receipt: the event, the entries it posted, what is pending, what brings nothing and why */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ReceiptResponse'];
        };
      };
      /** @description invalid_input and others: {code, message, problems, requestId} */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description already_recorded, idempotency_key_reused and others */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  CancellationsController_record: {
    parameters: {
      query?: {
        /** @description Answer with what would be posted, write nothing */
        dryRun?: 'true' | 'false';
      };
      header?: {
        /** @description The same key with the same body answers with the first result */
        'Idempotency-Key'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['CancelEventRequest'];
      };
    };
    responses: {
      /** @description The receipt: the event, the entries it posted, what is pending, what brings nothing and why */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ReceiptResponse'];
        };
      };
      /** @description invalid_input and others: {code, message, problems, requestId} */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description already_recorded, idempotency_key_reused and others */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  IssuesController_list: {
    parameters: {
      query?: {
        /** @description The `next` of the page before */
        cursor?: string;
        limit?: number;
        /** @description Key, name, present or former title */
        publication?: string;
        /** @description Level of the publication */
        level?: string;
        status?: 'planned' | 'open' | 'laid_out' | 'closed' | 'called_off';
        /** @description First day on which it appears */
        from?: string;
        /** @description Last day on which it appears */
        to?: string;
        /** @description A unit that contributed to an item in it */
        unitId?: number;
        /** @description Part of the title of an item in it */
        text?: string;
        order?: 'newest' | 'oldest';
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['IssuePageResponse'];
        };
      };
      /** @description issue_not_found */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description issue_closed, issue_changed and others: what the status of the issue forbids */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  IssuesController_open: {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key with the same body answers with the first issue */
        'Idempotency-Key'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['OpenIssueRequest'];
      };
    };
    responses: {
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['IssueResponse'];
        };
      };
      /** @description issue_not_found */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description issue_closed, issue_changed and others: what the status of the issue forbids */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  IssuesController_one: {
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
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['IssueWithLinesResponse'];
        };
      };
      /** @description issue_not_found */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description issue_closed, issue_changed and others: what the status of the issue forbids */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  IssuesController_openPlanned: {
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
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['IssueResponse'];
        };
      };
      /** @description issue_not_found */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description issue_closed, issue_changed and others: what the status of the issue forbids */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  IssuesController_callOff: {
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
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['IssueResponse'];
        };
      };
      /** @description issue_not_found */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description issue_closed, issue_changed and others: what the status of the issue forbids */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  IssuesController_layOut: {
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
        'application/json': components['schemas']['LayOutIssueRequest'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['IssueResponse'];
        };
      };
      /** @description issue_not_found */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description issue_closed, issue_changed and others: what the status of the issue forbids */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  IssuesController_close: {
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
        'application/json': components['schemas']['CloseIssueRequest'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['IssueResponse'];
        };
      };
      /** @description issue_not_found */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description issue_closed, issue_changed and others: what the status of the issue forbids */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  IssueLinesController_adopt: {
    parameters: {
      query?: {
        /** @description Answer with what would be posted, write nothing */
        dryRun?: 'true' | 'false';
      };
      header?: {
        /** @description The same key with the same body answers with the first result */
        'Idempotency-Key'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['AdoptIntoIssueRequest'];
      };
    };
    responses: {
      /** @description The receipt: the event, the entries it posted, what is pending, what brings nothing and why */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ReceiptResponse'];
        };
      };
      /** @description invalid_input and others: {code, message, problems, requestId} */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description already_recorded, idempotency_key_reused and others */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  IssueLinesController_readopt: {
    parameters: {
      query?: {
        /** @description Answer with what would be posted, write nothing */
        dryRun?: 'true' | 'false';
      };
      header?: {
        /** @description The same key with the same body answers with the first result */
        'Idempotency-Key'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ReadoptIntoIssueRequest'];
      };
    };
    responses: {
      /** @description The receipt: the event, the entries it posted, what is pending, what brings nothing and why */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ReadoptionResponse'];
        };
      };
      /** @description invalid_input and others: {code, message, problems, requestId} */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description already_recorded, idempotency_key_reused and others */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  IssueLinesController_remove: {
    parameters: {
      query?: {
        /** @description Answer with what would be posted, write nothing */
        dryRun?: 'true' | 'false';
      };
      header?: {
        /** @description The same key with the same body answers with the first result */
        'Idempotency-Key'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['RemoveFromIssueRequest'];
      };
    };
    responses: {
      /** @description The receipt: the event, the entries it posted, what is pending, what brings nothing and why */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ReceiptResponse'];
        };
      };
      /** @description invalid_input and others: {code, message, problems, requestId} */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description already_recorded, idempotency_key_reused and others */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  MergersController_list: {
    parameters: {
      query?: {
        /** @description The `next` of the page before */
        cursor?: string;
        limit?: number;
        /** @description Which come first */
        order?: 'newest' | 'oldest';
        /** @description On this day or later, Asia/Shanghai */
        from?: string;
        /** @description On this day or earlier, Asia/Shanghai */
        to?: string;
        /** @description Only what went into this item */
        into?: string;
        /** @description A unit that contributed to what was merged, or to what it went into */
        unitId?: number;
        /** @description Of the item it went into */
        status?:
          | 'draft'
          | 'signed_off'
          | 'submitted'
          | 'received'
          | 'in_work'
          | 'returned'
          | 'adopted'
          | 'merged'
          | 'not_used'
          | 'withdrawn'
          | 'purged';
        /** @description Key of a publication that adopted what it went into */
        publication?: string;
        /** @description Level of a publication that adopted what it went into */
        level?: string;
        /** @description Part of the title of either */
        text?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['MergerPageResponse'];
        };
      };
    };
  };
  MergersController_merge: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['MergeItemsRequest'];
      };
    };
    responses: {
      /** @description Merged */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description step_refused, merge_adopted, merged_has_parts */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  MergersController_combine: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['CombineItemsRequest'];
      };
    };
    responses: {
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CombinedItemResponse'];
        };
      };
      /** @description combined_contributors, merge_with_itself, secrecy_words, kind_unknown */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description step_refused, merged_has_parts */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  MergersController_unmerge: {
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
        'application/json': components['schemas']['UnmergeItemsRequest'];
      };
    };
    responses: {
      /** @description Set free */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description merge_adopted, not_merged, combined_whole */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  MergersController_of: {
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
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['MergersResponse'];
        };
      };
    };
  };
  LatenessController_confirm: {
    parameters: {
      query?: {
        /** @description Answer with what would be posted, write nothing */
        dryRun?: 'true' | 'false';
      };
      header?: {
        /** @description The same key with the same body answers with the first result */
        'Idempotency-Key'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ConfirmLatenessRequest'];
      };
    };
    responses: {
      /** @description The receipt: the event, the entries it posted, what is pending, what brings nothing and why */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ReceiptResponse'];
        };
      };
      /** @description invalid_input and others: {code, message, problems, requestId} */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description item_not_found */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description already_recorded, idempotency_key_reused and others */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  CommissionedDraftsController_list: {
    parameters: {
      query?: {
        /** @description The `next` of the page before */
        cursor?: string;
        limit?: number;
        /** @description Which come first */
        order?: 'newest' | 'oldest';
        /** @description On this day or later, Asia/Shanghai */
        from?: string;
        /** @description On this day or earlier, Asia/Shanghai */
        to?: string;
        /** @description Only what this unit was asked; liaisons always see their own */
        unitId?: number;
        state?: 'asked' | 'acknowledged' | 'delivered' | 'concluded' | 'cancelled';
        /** @description How it ended */
        result?: 'on_time' | 'late' | 'missing';
        /** @description Part of the topic */
        text?: string;
        sort?: 'due' | 'asked';
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['DraftPageResponse'];
        };
      };
    };
  };
  CommissionedDraftsController_ask: {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key answers with the same draft */
        'Idempotency-Key'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['AskForDraftRequest'];
      };
    };
    responses: {
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CommissionedDraftResponse'];
        };
      };
      /** @description idempotency_key_reused */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  CommissionedDraftsController_one: {
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
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CommissionedDraftResponse'];
        };
      };
      /** @description commission_not_found */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  CommissionedDraftsController_acknowledge: {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key takes the step once */
        'Idempotency-Key'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['AcknowledgeDraftRequest'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CommissionedDraftResponse'];
        };
      };
      /** @description commission_not_found */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description commission_step_refused, which names who did what; idempotency_key_reused */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  CommissionedDraftsController_deliver: {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key takes the step once */
        'Idempotency-Key'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['DeliverDraftRequest'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CommissionedDraftResponse'];
        };
      };
      /** @description commission_not_found */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description commission_step_refused, which names who did what; idempotency_key_reused */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  CommissionedDraftsController_askExtension: {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key takes the step once */
        'Idempotency-Key'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['AskExtensionRequest'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CommissionedDraftResponse'];
        };
      };
      /** @description commission_not_found */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description commission_step_refused, which names who did what; idempotency_key_reused */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  CommissionedDraftsController_decideExtension: {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key takes the step once */
        'Idempotency-Key'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['DecideExtensionRequest'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CommissionedDraftResponse'];
        };
      };
      /** @description commission_not_found */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description commission_step_refused, which names who did what; idempotency_key_reused */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  CommissionedDraftsController_remind: {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key takes the step once */
        'Idempotency-Key'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['RemindUnitsRequest'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CommissionedDraftResponse'];
        };
      };
      /** @description commission_not_found */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description commission_step_refused, which names who did what; idempotency_key_reused */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  CommissionedDraftsController_cancel: {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key takes the step once */
        'Idempotency-Key'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['CancelDraftRequest'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CommissionedDraftResponse'];
        };
      };
      /** @description commission_not_found */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description commission_step_refused, which names who did what; idempotency_key_reused */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  CommissionedDraftsController_conclude: {
    parameters: {
      query?: {
        /** @description Answer with what would be posted, write nothing */
        dryRun?: 'true' | 'false';
      };
      header?: {
        /** @description The same key with the same body answers with the first result */
        'Idempotency-Key'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ConcludeDraftRequest'];
      };
    };
    responses: {
      /** @description The receipt: the event, the entries it posted, what is pending, what brings nothing and why */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ReceiptResponse'];
        };
      };
      /** @description invalid_input and others: {code, message, problems, requestId} */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description commission_not_found */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description already_recorded, idempotency_key_reused and others */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  SchemesController_list: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SchemeResponse'][];
        };
      };
    };
  };
  SchemesController_add: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['AddSchemeRequest'];
      };
    };
    responses: {
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SchemeResponse'];
        };
      };
      /** @description scheme_not_found */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description scheme_stands, scheme_changed */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  SchemesController_end: {
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
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SchemeResponse'];
        };
      };
    };
  };
  BatchesController_list: {
    parameters: {
      query?: {
        /** @description The `next` of the page before */
        cursor?: string;
        limit?: number;
        /** @description Which come first */
        order?: 'newest' | 'oldest';
        /** @description On this day or later, Asia/Shanghai */
        from?: string;
        /** @description On this day or earlier, Asia/Shanghai */
        to?: string;
        state?:
          | 'drawing'
          | 'draft'
          | 'reviewed'
          | 'approved'
          | 'exported'
          | 'paid'
          | 'partly_returned'
          | 'filed'
          | 'discarded';
        schemeId?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['BatchPageResponse'];
        };
      };
    };
  };
  BatchesController_begin: {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key answers with the same batch */
        'Idempotency-Key'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['DrawUpBatchRequest'];
      };
    };
    responses: {
      202: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['BatchResponse'];
        };
      };
      /** @description month_still_open, drawing_underway, scheme_ended and others */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  BatchesController_one: {
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
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['BatchResponse'];
        };
      };
      /** @description batch_not_found */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  BatchesController_lines: {
    parameters: {
      query?: {
        /** @description The `next` of the page before */
        cursor?: string;
        limit?: number;
        /** @description Which come first */
        order?: 'newest' | 'oldest';
        unitId?: number;
        /** @description Part of the person's name */
        text?: string;
        /** @description Whether the payment came back */
        state?: 'returned' | 'not_returned';
      };
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['LinePageResponse'];
        };
      };
      /** @description batch_not_found */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  BatchesController_reconcile: {
    parameters: {
      query: {
        asset: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ReconciliationResponse'];
        };
      };
    };
  };
  BatchesController_left: {
    parameters: {
      query: {
        /** @description The `next` of the page before */
        cursor?: string;
        limit?: number;
        /** @description Which come first */
        order?: 'newest' | 'oldest';
        unitId?: number;
        /** @description Part of the person's name */
        text?: string;
        asset: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['LeftPageResponse'];
        };
      };
    };
  };
  BatchMovesController_review: {
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
        'application/json': components['schemas']['MoveBatchRequest'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['BatchResponse'];
        };
      };
      /** @description batch_not_found */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description batch_moved_on: names who moved it, and when */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  BatchMovesController_sendBack: {
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
        'application/json': components['schemas']['MoveBatchRequest'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['BatchResponse'];
        };
      };
      /** @description batch_not_found */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description batch_moved_on: names who moved it, and when */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  BatchMovesController_approve: {
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
        'application/json': components['schemas']['MoveBatchRequest'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['BatchResponse'];
        };
      };
      /** @description second_person_needed */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description batch_not_found */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description batch_moved_on: names who moved it, and when */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  BatchMovesController_export: {
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
        'application/json': components['schemas']['MoveBatchRequest'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['BatchResponse'];
        };
      };
      /** @description batch_not_found */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description batch_moved_on: names who moved it, and when */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  BatchMovesController_confirmPaid: {
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
        'application/json': components['schemas']['MoveBatchRequest'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['BatchResponse'];
        };
      };
      /** @description batch_not_found */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description batch_moved_on: names who moved it, and when */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  BatchMovesController_returns: {
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
        'application/json': components['schemas']['RecordReturnsRequest'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['BatchResponse'];
        };
      };
      /** @description batch_not_found */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description batch_moved_on: names who moved it, and when */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  BatchMovesController_file: {
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
        'application/json': components['schemas']['MoveBatchRequest'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['BatchResponse'];
        };
      };
      /** @description batch_not_found */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description batch_moved_on: names who moved it, and when */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  BatchMovesController_discard: {
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
        'application/json': components['schemas']['MoveBatchRequest'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['BatchResponse'];
        };
      };
      /** @description batch_not_found */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description batch_moved_on: names who moved it, and when */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  PayeesController_list: {
    parameters: {
      query?: {
        /** @description The `next` of the page before */
        cursor?: string;
        limit?: number;
        unitId?: number;
        /** @description Part of the person, the holder of the account or the bank */
        text?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PayeePageResponse'];
        };
      };
    };
  };
  PayeesController_record: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['RecordPayeeRequest'];
      };
    };
    responses: {
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PayeeRecordedResponse'];
        };
      };
    };
  };
  PayeesController_reveal: {
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
        'application/json': components['schemas']['RevealPayeeRequest'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['RevealedPayeeResponse'];
        };
      };
      /** @description payee_not_found */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  BankFilesController_list: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['BankTemplateResponse'][];
        };
      };
    };
  };
  BankFilesController_add: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['AddBankTemplateRequest'];
      };
    };
    responses: {
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['BankTemplateResponse'];
        };
      };
    };
  };
  BankFilesController_end: {
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
      /** @description Out of use, or was so already */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  BankFilesController_write: {
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
        'application/json': components['schemas']['WriteBankFileRequest'];
      };
    };
    responses: {
      /** @description The file, as an attachment */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'text/plain': string;
        };
      };
      /** @description batch_not_exported */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  SheetsController_order: {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key answers with the same file */
        'Idempotency-Key'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['OrderSheetRequest'];
      };
    };
    responses: {
      202: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['DownloadResponse'];
        };
      };
      /** @description batch_not_found */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description batch_not_drawn, sheet_too_long */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  PeriodsController_settings: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PeriodSettingsResponse'];
        };
      };
    };
  };
  PeriodsController_decide: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['PeriodSettingsRequest'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PeriodSettingsResponse'];
        };
      };
      /** @description setting_changed */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  PeriodsController_state: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        month: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PeriodResponse'];
        };
      };
      /** @description bad_month */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  PeriodsController_open: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        month: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['OpenMattersResponse'];
        };
      };
    };
  };
  PeriodsController_hold: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        month: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['HoldMonthRequest'];
      };
    };
    responses: {
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PeriodRecordResponse'];
        };
      };
      /** @description month_not_over, month_closed_already, notice_shorter */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  PeriodsController_reopen: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        month: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ReopenMonthRequest'];
      };
    };
    responses: {
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PeriodRecordResponse'];
        };
      };
      /** @description month_still_open, notice_shorter */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  ObjectionsController_list: {
    parameters: {
      query?: {
        /** @description The `next` of the page before */
        cursor?: string;
        limit?: number;
        state?: 'open' | 'upheld' | 'corrected' | 'withdrawn';
        month?: string;
        /** @description Those about one end of a year */
        yearEndId?: string;
        /** @description Liaisons always see their own unit */
        unitId?: number;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ObjectionPageResponse'];
        };
      };
    };
  };
  ObjectionsController_raise: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['RaiseObjectionRequest'];
      };
    };
    responses: {
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ObjectionResponse'];
        };
      };
      /** @description entry_unknown, item_unknown, year_end_not_found */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description notice_over, public_notice_over, objection_stands */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  ObjectionsController_one: {
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
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ObjectionResponse'];
        };
      };
      /** @description objection_not_found */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  ObjectionsController_say: {
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
        'application/json': components['schemas']['WriteOnObjectionRequest'];
      };
    };
    responses: {
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ObjectionResponse'];
        };
      };
      /** @description objection_not_found */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description objection_over */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  ObjectionsController_withdraw: {
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
        'application/json': components['schemas']['WriteOnObjectionRequest'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ObjectionResponse'];
        };
      };
      /** @description objection_not_found */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description objection_over */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  ObjectionsController_decide: {
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
        'application/json': components['schemas']['DecideObjectionRequest'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ObjectionResponse'];
        };
      };
      /** @description objection_not_found */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description objection_over */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  StatementsController_read: {
    parameters: {
      query: {
        /** @description The `next` of the page before */
        cursor?: string;
        limit?: number;
        /** @description A month or a quarter */
        period: string;
        /** @description Liaisons always see their own unit */
        unitId?: number;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['StatementResponse'];
        };
      };
      /** @description unit_unknown */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  StatementsController_unused: {
    parameters: {
      query: {
        /** @description The `next` of the page before */
        cursor?: string;
        limit?: number;
        /** @description A month or a quarter */
        period: string;
        /** @description Liaisons always see their own unit */
        unitId?: number;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['UnusedItemPageResponse'];
        };
      };
      /** @description unit_unknown */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  StatementsController_confirm: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ConfirmStatementRequest'];
      };
    };
    responses: {
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ConfirmationResponse'];
        };
      };
      /** @description notice_over */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  YearEndSchemeController_current: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['YearEndSchemeResponse'];
        };
      };
      /** @description scheme_missing */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  YearEndSchemeController_decide: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['YearEndSchemeRequest'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['YearEndSchemeResponse'];
        };
      };
      /** @description invalid_input, naming every place that could not be carried out */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description setting_changed */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  YearEndsController_list: {
    parameters: {
      query?: {
        /** @description The `next` of the page before */
        cursor?: string;
        limit?: number;
        state?: 'drawn' | 'notice' | 'decided' | 'final';
        year?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['YearEndPageResponse'];
        };
      };
    };
  };
  YearEndsController_drawUp: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['DrawUpYearEndRequest'];
      };
    };
    responses: {
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['YearEndDetailsResponse'];
        };
      };
      /** @description year_not_closed, year_end_exists, scheme_missing, scheme_outdated */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  YearEndsController_one: {
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
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['YearEndDetailsResponse'];
        };
      };
      /** @description year_end_not_found */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  YearEndsController_redraw: {
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
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['YearEndDetailsResponse'];
        };
      };
      /** @description year_end_not_found */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description year_end_moved_on */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  YearEndsController_judge: {
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
        'application/json': components['schemas']['JudgeNomineeRequest'];
      };
    };
    responses: {
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['YearEndDetailsResponse'];
        };
      };
      /** @description year_end_not_found */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description nominee_vetoed, nominee_commended, nobody_to_strike, year_end_moved_on */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  YearEndsController_order: {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key answers with the same file */
        'Idempotency-Key'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['OrderCertificatesRequest'];
      };
    };
    responses: {
      202: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['DownloadResponse'];
        };
      };
      /** @description year_end_not_found */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description year_end_not_final */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  YearEndMovesController_announce: {
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
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['YearEndDetailsResponse'];
        };
      };
      /** @description year_end_not_found */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description year_end_moved_on */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  YearEndMovesController_recall: {
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
        'application/json': components['schemas']['YearEndReasonRequest'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['YearEndDetailsResponse'];
        };
      };
      /** @description year_end_not_found */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description year_end_moved_on */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  YearEndMovesController_decide: {
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
        'application/json': components['schemas']['DecideYearEndRequest'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['YearEndDetailsResponse'];
        };
      };
      /** @description year_end_not_found */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description public_notice_running, year_end_objections_open, year_end_moved_on */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  YearEndMovesController_finalise: {
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
        'application/json': components['schemas']['FinaliseYearEndRequest'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['YearEndDetailsResponse'];
        };
      };
      /** @description year_end_not_found */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description year_end_moved_on */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  YearEndMovesController_reopen: {
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
        'application/json': components['schemas']['ReopenYearEndRequest'];
      };
    };
    responses: {
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['YearEndDetailsResponse'];
        };
      };
      /** @description year_end_not_found */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description year_end_not_final */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  BulletinMovesController_submit: {
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
        'application/json': components['schemas']['MoveBulletinRequest'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['BulletinResponse'];
        };
      };
      /** @description bulletin_not_found */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description bulletin_moved_on: names who moved it, and when; period_running */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  BulletinMovesController_approve: {
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
        'application/json': components['schemas']['MoveBulletinRequest'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['BulletinResponse'];
        };
      };
      /** @description same_hand */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description bulletin_not_found */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description bulletin_moved_on: names who moved it, and when */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  BulletinMovesController_sendBack: {
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
        'application/json': components['schemas']['ReturnBulletinRequest'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['BulletinResponse'];
        };
      };
      /** @description bulletin_not_found */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description bulletin_moved_on: names who moved it, and when */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  BulletinMovesController_discard: {
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
        'application/json': components['schemas']['MoveBulletinRequest'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['BulletinResponse'];
        };
      };
      /** @description bulletin_not_found */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description bulletin_moved_on: names who moved it, and when */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  BulletinMovesController_publish: {
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
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['BulletinResponse'];
        };
      };
      /** @description bulletin_not_found */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description bulletin_moved_on: names who moved it, and when; settings_missing */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  BulletinMovesController_withdraw: {
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
        'application/json': components['schemas']['WithdrawBulletinRequest'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['BulletinResponse'];
        };
      };
      /** @description bulletin_not_found */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description bulletin_moved_on: names who moved it, and when; document_no_taken */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  BulletinRenderingsController_order: {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key answers with the same file */
        'Idempotency-Key'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['OrderRenderingRequest'];
      };
    };
    responses: {
      202: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['DownloadResponse'];
        };
      };
      /** @description bulletin_not_found */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  BulletinSettingsController_read: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['BulletinSettingsResponse'];
        };
      };
    };
  };
  BulletinSettingsController_decide: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['BulletinSettingsRequest'];
      };
    };
    responses: {
      /** @description Decided */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description setting_changed */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  BulletinsController_list: {
    parameters: {
      query?: {
        /** @description The `next` of the page before */
        cursor?: string;
        limit?: number;
        status?: 'draft' | 'submitted' | 'approved' | 'published' | 'withdrawn' | 'discarded';
        kind?: 'month' | 'quarter' | 'half' | 'year';
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['BulletinPageResponse'];
        };
      };
    };
  };
  BulletinsController_drawUp: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['DrawUpBulletinRequest'];
      };
    };
    responses: {
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['BulletinResponse'];
        };
      };
      /** @description bulletin_period */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description bulletin_stands, period_before_ledger, bulletin_period_ahead */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  BulletinsController_one: {
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
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['BulletinResponse'];
        };
      };
      /** @description bulletin_not_found */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  BulletinsController_redraw: {
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
        'application/json': components['schemas']['RedrawBulletinRequest'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['BulletinResponse'];
        };
      };
      /** @description bulletin_not_found */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description bulletin_not_draft, bulletin_moved_on */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  BulletinsController_edit: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
        paragraph: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['EditParagraphRequest'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['BulletinResponse'];
        };
      };
      /** @description bulletin_not_found, paragraph_not_found */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description bulletin_not_draft, bulletin_changed */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  StandingsController_read: {
    parameters: {
      query?: {
        /** @description A quarter of the office year */
        quarter?: string;
        /** @description A month */
        month?: string;
        /** @description Half an office year */
        half?: string;
        /** @description An office year, named by the calendar year in which it ends */
        year?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['StandingsResponse'];
        };
      };
      /** @description one_period: none or several of quarter, month, half and year */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  NoticesController_list: {
    parameters: {
      query?: {
        /** @description The `next` of the page before */
        cursor?: string;
        limit?: number;
        /** @description Which come first */
        order?: 'newest' | 'oldest';
        /** @description On this day or later, Asia/Shanghai */
        from?: string;
        /** @description On this day or earlier, Asia/Shanghai */
        to?: string;
        /** @description Only unread, or only read ones */
        unread?: 'true' | 'false';
        kind?:
          | 'item_received'
          | 'item_returned'
          | 'item_not_used'
          | 'adopted'
          | 'adoption_revoked'
          | 'instructed'
          | 'credited'
          | 'deduction'
          | 'commission_asked'
          | 'commission_reminded'
          | 'commission_due_soon'
          | 'commission_overdue'
          | 'commission_extension'
          | 'commission_cancelled'
          | 'commission_concluded'
          | 'commission_answered'
          | 'commission_extension_asked'
          | 'quota_at_risk'
          | 'urgent_due_soon'
          | 'follow_up_submitted'
          | 'statement_open'
          | 'statement_due'
          | 'objection_raised'
          | 'objection_answered'
          | 'objection_decided'
          | 'objection_due'
          | 'year_end_open'
          | 'year_end_due'
          | 'year_end_final'
          | 'bulletin_submitted'
          | 'bulletin_returned'
          | 'bulletin_approved'
          | 'bulletin_published'
          | 'bulletin_withdrawn';
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['NoticePageResponse'];
        };
      };
    };
  };
  NoticesController_unread: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['UnreadResponse'];
        };
      };
    };
  };
  NoticesController_preferences: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PreferenceResponse'];
        };
      };
    };
  };
  NoticesController_choose: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['PreferenceRequest'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PreferenceResponse'];
        };
      };
    };
  };
  NoticesController_markAllRead: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['MarkedResponse'];
        };
      };
    };
  };
  NoticesController_markRead: {
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
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description notice_not_found */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  WebhooksController_list: {
    parameters: {
      query?: {
        /** @description The `next` of the page before */
        cursor?: string;
        limit?: number;
        /** @description Which come first */
        order?: 'newest' | 'oldest';
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['WebhookPageResponse'];
        };
      };
    };
  };
  WebhooksController_add: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['AddWebhookRequest'];
      };
    };
    responses: {
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['WebhookAddedResponse'];
        };
      };
      /** @description webhook_address_bad, webhook_address_refused */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  WebhooksController_remove: {
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
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description webhook_not_found */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  WebhooksController_test: {
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
      202: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['DeliveryResponse'];
        };
      };
      /** @description webhook_not_found */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  WebhooksController_deliveries: {
    parameters: {
      query?: {
        /** @description The `next` of the page before */
        cursor?: string;
        limit?: number;
        /** @description Which come first */
        order?: 'newest' | 'oldest';
        /** @description On this day or later, Asia/Shanghai */
        from?: string;
        /** @description On this day or earlier, Asia/Shanghai */
        to?: string;
        state?: 'pending' | 'delivered' | 'given_up';
        kind?:
          | 'test'
          | 'item_received'
          | 'item_returned'
          | 'item_not_used'
          | 'adopted'
          | 'adoption_revoked'
          | 'instructed'
          | 'credited'
          | 'deduction'
          | 'commission_asked'
          | 'commission_reminded'
          | 'commission_due_soon'
          | 'commission_overdue'
          | 'commission_extension'
          | 'commission_cancelled'
          | 'commission_concluded'
          | 'commission_answered'
          | 'commission_extension_asked'
          | 'quota_at_risk'
          | 'urgent_due_soon'
          | 'follow_up_submitted'
          | 'statement_open'
          | 'statement_due'
          | 'objection_raised'
          | 'objection_answered'
          | 'objection_decided'
          | 'objection_due'
          | 'year_end_open'
          | 'year_end_due'
          | 'year_end_final'
          | 'bulletin_submitted'
          | 'bulletin_returned'
          | 'bulletin_approved'
          | 'bulletin_published'
          | 'bulletin_withdrawn';
      };
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['DeliveryPageResponse'];
        };
      };
      /** @description webhook_not_found */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
}
