/** Spanish nouns and adjectives that end as infinitives do, in the singular; those with a written accent need no entry. */
export const NOT_INFINITIVES: ReadonlySet<string> = new Set(
  `altar angular avatar azar bar bazar bienestar bipolar capilar caviar celular collar consular curricular
  dispar ejemplar escolar espectacular estelar familiar hangar hogar impar insular irregular lagar lugar lunar malestar
  manjar mar militar modular molecular muladar nuclear ocular olivar paladar palmar par particular peculiar pilar polar
  popular preliminar pulgar radar secular similar singular solar telar triangular ultramar vehicular vulgar
  alfiler alquiler amanecer atardecer anteayer ayer bachiller broker brigadier canciller chofer cluster container courier
  cualquier dealer freezer mercader master menester mujer placer poster premier primer quehacer router scanner server
  somier super taller tercer tester trailer transfer voucher
  cachemir devenir elixir emir faquir menhir nadir porvenir souvenir tapir visir
  charla charlas perla perlas mirlo mirlos orla orlas burla burlas`.split(/\s+/),
);

/** Infinitives that are nouns or adjectives too: "regular el tránsito", but "un control regular". */
export const SPANISH_NOUN_OR_VERB: ReadonlySet<string> = new Set(
  `auxiliar circular deber haber parecer pesar poder regular saber titular`.split(/\s+/),
);

/** English verbs in the form an objective begins with, hardly ever a noun in a plan. */
export const ENGLISH_VERBS: ReadonlySet<string> = new Set(
  `abolish accelerate achieve acquire act adapt add address adopt align allocate allow analyse analyze anticipate apply
  appoint assess assign assist assure attain attract authorise authorize automate avoid be become begin boost bring
  broaden build calculate carry certify clarify classify collaborate collect combat combine communicate comply conduct
  confiscate connect consolidate continue contribute convert cooperate coordinate create decide declare deepen define
  deliver demonstrate deploy detect deter determine develop digitise digitize diminish disclose disrupt diversify
  double eliminate embed empower enable encourage enforce engage enhance enlarge ensure equip eradicate establish
  evaluate examine execute expand expedite explain extend facilitate fight finish follow foster fulfil fulfill gather
  generate get give go grow guarantee halve harmonise harmonize have hire identify implement improve include inform
  innovate inspect inspire install institutionalise institutionalize integrate intensify intercept introduce invest
  investigate involve join keep launch learn lessen leverage lighten maintain make manage maximise maximize meet
  mentor minimise minimize mitigate mobilise mobilize modernise modernize motivate negotiate notify obtain operate
  optimise optimize organise organize outsource overcome perform predict prepare preserve prevent prioritise
  prioritize produce professionalise professionalize promote protect prove provide publish pursue put raise reach
  realise realize receive recognise recognize reconcile recover recruit redesign reduce reengineer refine reinforce
  remove renew reorganise reorganize replace resolve respond restore restrict retain rethink revise roll safeguard
  save seek seize send serve settle shorten simplify solve stabilise stabilize standardise standardize stay streamline
  strengthen strive suppress sustain tackle tailor take teach tighten transform treble triple uncover understand
  undertake unify uphold verify widen write`.split(/\s+/),
);

/** Deeds more often than things: after "and" it is enough that an object follows. */
export const ENGLISH_MOSTLY_VERB: ReadonlySet<string> = new Set(
  `cut decrease hold increase move review run shift start stop train update upgrade`.split(/\s+/),
);

/** Things, or qualities, as often as deeds: "control the yard", but "risk and control"; "open the gate", but "open data". */
export const ENGLISH_NOUN_OR_VERB: ReadonlySet<string> = new Set(
  `access advance aim answer approach assay audit award balance benchmark budget change charge check clear close
  complete contract control cost cover deal design document drive exchange experience export finance focus forecast
  fund gain guide handle help host import influence invoice issue lead licence license limit link list lower map
  market match measure model monitor need offer open order partner pass patrol pay permit pilot plan practice practise
  price process profile progress project question quote range rate record reform refund release report request
  research respect return reward sample scan schedule score seal search secure select separate set share ship show
  sign simulate speed staff stage step store study supply support survey target tax test trace track trade transfer
  transit transport trust turn use value visit watch weigh welcome win work`.split(/\s+/),
);

/** Of these, verbs also before a preposition: "work with traders", "focus on risk". */
export const ENGLISH_WITH_PREPOSITION: ReadonlySet<string> = new Set(
  'act aim focus lead move partner shift start trade work'.split(' '),
);
