package org.fovea.app.cases;

/** What a user is here for. The names stand in the database; they never change. Whatever none of them names anyone may do. */
public enum Role {
    /** Decides about findings; writes, signs and reopens reports. */
    RADIOLOGIST,
    /** Brings studies in, asks networks, sends and exports; needs nothing of the others. */
    TECHNICIAN,
    /** Looks after users, encryption and model packages; removes studies for good. */
    ADMINISTRATOR
}
