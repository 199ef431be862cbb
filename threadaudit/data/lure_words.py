"""Words that imitations put before or behind a name to look like a part of its owner: news, login, shop, a country.

Source: written down for this project by its developers from general knowledge of news, shop and phishing names in eight languages;
countries are those of ISO 3166-1 with their usual short names, towns the largest of the countries that the lists serve. Not taken from
any list of imitations. German letters are written with e or without (ue, u); Russian and Ukrainian stand in Latin transcription.
To add a word, write it in the list that says what it is; tests hold the lists lower-case and free of repetitions.
"""

from __future__ import annotations

NEWS = """
24h 24news abendblatt abendschau actu actualidad actualidades actualite actualites actus ahora aktualijos aktualne aktualno aktualnosci
aktuell alert alerta alerte alerts analysis article articles artikel ausgabe avize avizora award awards beitrag bericht blog blogs breaking
breakingnews briefing broadcast business cast channel chronicle chronik column corriere courrier cronaca cronache daily deportes dernieres
diario diffusion direct directo diretta dzien dziennik dzis dzisiaj dzisiejsze economy edition editorial eilmeldung ekonomika eksklyuziv
ekspress enlace entrevista epaper events express extra facts fakten faktencheck faktov fakty feed finance finances finanzen flash forum
fotos gazeta gazette gazety gestern giornale giornaliero glavnoe glavnye gossip headline headlines heute hirek history hoy hroniki hub info
infodirect infoline informacije informacion informacja informacje information informatsiya informe infos inside insider insight insights
international interview investigation investor investors jaunumi jetzt journal journalist journaux jutro kanal komentar kommentar kompakt
krant kurier kurs laikrastis latest leaks letter live liveticker local magazin magazine mail markets media mediathek mediatheque medien
meinung message messenger meteo mirror mneniya mobile monde money movie movies music nachricht nachrichten nachrichtenportal national
naujiena naujienos network networks new news newsfeed newsletter newsnow newsonline newspaper newsroom newstoday newswire nieuws nieuwsblad
nightly notice noticia noticias notisias notizia notizie nouvelle nouvelles nova novini novinki novinky noviny novosti novosty novynu
novyny now nyheter observer obzor oggi online onlinenews opinie opinion opinioni ostatnie page panorama paper podcast podcasts pogoda
politica politics politik politika politique polityka portal post prensa prensalibre press pressa presse primapagina primetime programme
przeglad publication publications publicistika publishing quotidiano radio rassegna read reader redakcia redakcija redakciya report
reportage reportaje reportaz reportazh reporter reports review reviews rozmowa rss science segodnya sendung sendungen sevodnya show
siegodnya sobytie sobytiya sport sportas sports spotlight stampa stati statya stories story strana stream streaming studio sunday svodka
tag tageblatt tagesthemen talk tech telegiornale telegramma telegraph television temas tendencias ticker tidningen time times today
tomorrow top topnews tribune truth tube tv tvnews ultimas ultimora update updates uudised uutiset vecernie vesti vestnik vidarbi video
videos view vijesti visnyk visti voice vremia vremya watch weather web weekend weekly wetter wiadomosc wiadomosci wiki wire wirtschaft
wissen world worldnews wydarzenia zeitung zhurnal zinas zine zinios zpravy zvezdy zvit
"""
"""What news sites call themselves and their parts."""

SERVICE = """
aanvraag abholung abmeldung abo acceso access account accounts activate activation active admin administration adresse agent aide aiuto
ajuda akte aktualisierung alert amende anfrage anmelden anmeldung antraege antrag apoyo app appli application apps areacliente areaclienti
areapersonale asistencia assist assistance assistant assurance atencioncliente attivazione aufladen ausweis auth authentication authorize
autorizzazione avis ayuda bank banking benefit benefits beratung bestaetigung bewerbung bezahlung bezpieczenstwo bilet bilety bill billing
bonus bonusi buchhaltung buchung cabinet call callcenter cancel cancellation card cards care carta carte cartes cashback center central
centre chat check checkin checkout citas claim claims client cliente clientes clienti clients clientservice cliniques cloud cloudservice
code codigo colis compagnie compte conference confirm confirmacion confirmation connect connection conseiller conta contact contacts conto
contract contrasena contrat contrato control correo cost credito creditos crm customer customercare customers customerservice customs
dankort dashboard data datenschutz delivery demande demarche demarches desk desktop device devices devolucion dichiarazione dienst dienste
direct directory dispatch docs document documenti documento documentos documents dokument dokumente dokumenti dokumenty donate donation
donations doplata dossier dostava dostavka douane download downloads drive einkommen einloggen einzahlung email emails empleo empleos
emploi emplois employee employees enroll entrar entrega envio erp error espace espaceclient espaciocliente esperto express facturation
facture factuur faktura fatura ferienjob file files filiale filialen finansy find finder fix form formulaire formulaires formular
formulario formularz fraude free freigabe fund gateway gebuehr gestion gestor get gift giveaway guard guide help helpdesk helpline hilfe
hilfsfonds home homepage host hotline hotlinenummer hr id identification identity immo impozit impuesto info infolinia inscription install
insurance intranet invest investment invitation invoice invoices invoicing jobangebote jobboerse kariera karriere karyera key klient
klientai klienti klientow kontakt kontakte kontaktformular konto kunde kunden kundenberater kundencenter kundendienst kundenkonto
kundenportal kundenservice lavora lavoro leistung lieferung limited link links livraison locked log login loginpage logins logistic
logistics logon logowanie mail mails manage management manager mandat member members membership message messages mfa mitarbeiter mitglied
mobil mobile moje mojekonto multa my myaccount nachnahme nachweis netbank notification notifications oferta ofertas offerte office official
officiel officielle offiziell oficial oplata oplataonline order orders ordini osobisty otp owner paczka paczki paiement paiements paket
panel paquete parcel parcels partner partners partnerzy parts pasport pass passeport password passwort paszport pay payee payment payments
personalausweis personale phone pieteikums pin platba platnosc platnosci plus poczta podatek podpora polisa polska pomoc pomocy pomoshch
poradnia portail portal portale portalklienta post powiadomienie praca prace pracownik premie premium procedure procura profil profile
protect protection pruefung przesylka quote rabota recarga receipt recevoir rechnung reclamation recover recovery recrutement redelivery
reembolso reembolsos refund refunds register registration reklamacja rembours remboursement rendezvous renew renewal renouvellement
reparatur report request requisitos reschedule reservation reservations reserved reset resolution retrait reward rewards rimborsi rimborso
robota rueckruf safe safety sav scan scheda secu secure secured securite security seguridad self send sendungsverfolgung sertifikat server
servers service services servicio servis servisy servizi servizio serwis serwisu shipping sicher sicherheit sign signin signon signup site
sklep smart sms solicitud solicitudes soporte sparen spedizione speed spende spenden sperrung sportello sso start statement status stelle
stellen stellenangebote steuer stipendium store subscribe subscription subscriptions sucursal sucursales suivi support supportdesk survey
surveys suspended sync system systems tassa team tech techsupport termin termine tesserino ticket tickets token tool tools trabajo track
tracking trade trader trading training tramite tramites transaccion transfer trasferimento travel umfrage umleitung unlock unterstuetzung
update updates upgrade urad user users uslug usluga uslugi vacante vacantes vacature vakansii vakansiya vakansiyi validate validation
verfolgung verifica verification verifie verifizierung verify versand vertraege vertrag vip virtual voucher voucherservice vpn wallet
wallets warning web webmail website wifi win wizyta wniosek wsparcie zahlung zamowienie zapis zapros zayavlenie zertifikat zgoda zoll
zollgebuehr zugangscode zugangsportal zustellung
"""
"""What phishing calls the thing that its victim should do or log into."""

DEMANDS = """
aanmelden abholung abmeldung acceso access accesso account accounts activate activation advertencia aktivaciya aktivatsiya aktualisieren
aktualisierung aktualizaciya aktualizacja aktywacja alerte amende anmelden anmeldung annulation anulacion aplicacion assistenza
autenticazione auth authentication authenticator authorization authorize avviso beglaubigung belasting bestaetigen bestaetigung bestellung
betaling bezahlung bezorging bezpieczenstwo bezplatno billing blocage bloccato blokada bloqueo bolletta bonus cadeau cashback checkout
claim claims client cliente clientes clienti clients colis compensation compte comptes concurso conexion conferma confirm confirmacion
confirmation confirmer connexion consegna conta contactservice contracargo cuenta cuentas cuotas cupon customercare customerservice
customersupport dane deblokada deklaratsiya delivery devolucion devoluciones dividende doladowanie doplata dopomoga doreczenie dostava
dostavka dostawa dostawy dotacje dovidka einfuhr einloggen einzahlung entrega entsperren envio erstattung espaceclient facturas facturation
facture faktura fakturi fattura formulaires freigabe freischalten garantia garantie gebuehren geschenk gestion gewinn gewinnen gewinnspiel
giftcard giveaway help helpdesk hilfe id identification identity imposta impots inloggen invoice inwestycje iscriviti kabinet kasse
kennwort kod kompensaciia kompensaciya kompensacja kontakt kontakty konto kontrola kredit kreditkarte kreditor kunde kunden kundenkonto
kundenservice kunder kupony kvytanciya kvytantsiya lichniykabinet lichnykabinet lieferung livraison livraisons locked login logins logon
logowanie loteria lotto maksajums mandat mandato miconto micuenta miscuentas moicabinet moncompte moykabinet myaccount nachnahme nagroda
nagrody notifica notificacion notification notifications oferty oplata oplatit oplaty ordine otp otzyv pacchi pacco paczka paczki pagamenti
pagamento pago pagos paiement pakalpojumi paket paketas paketdienst pakete paketverfolgung paquete parcel parcels parol password passwort
pay payment payments payout pazymejimas perevirka pereviryty perevod perkazy pidtrymka pidtverdzhennya pieslegties pin pinkod platba
platnosc platnosci pobierz podarok podatek podderzhka podtverdit podtverzhdenie pomoc pomoshch pomoshh portal posylka posylki potwierdz
potwierdzenie povidomlennya pozyczka premio premios prihlaseni prijava prisijungimas prisijungti privacidad priz prize profile proverka
prowizja przelew przelewy przesylka przesylki raschet reactivar reactivation rechnung reclamo recompensa recover recovery redelivery
redirect reembolso reembolsos refund refunds register registrace registracija registracion registration registratsiya registrazione
regolarizzazione reintegro rejestracja remboursement renew renewal reset restitution riattivazione ricompensa rimborsare rimborsi rimborso
ruckerstattung rueckerstattung rueckzahlung saskaita sblocca sblocco schadenersatz schet secure secured securite security seguridad sendung
sendungen sendungsverfolgung servicecenter serviceclient sicher sicherheit sicurezza signin signup siuntos soporte sottoscrizione
spedizione spedizioni sperrung sprawdz status steuer steuererstattung subsidio subvencion subventsiya suporte support supporto survey
suspended swiadczenia swiadczenie tarjeta tarjetas telepass ticket token tracciamento track tracking tranzaktsiya twofactor umleitung
unlock unsubscribe update updates utente uvedomlenie validate validation vantaggi verfolgung verifica verificacion verificare verification
verifie verifikaciya verifikation verifikatsiya verifizierung verify verlosung versement versicherung vhid vhod viplata viplati virement
vkhod vorgang voucher vozvrat vyhod vyhraj vyigrysh vykup vyplata vyplati vyplaty wallet wallets weryfikacja wiadomosc winner wygrana
wyplac wyplata wyplaty zabezpieczenie zablokowane zablokowano zahlen zahlung zahlungen zakaz zakazy zalogowac zalogui zaloguj zamowienie
zaplata zaplatit zapomoga zarejestruj zasilek zayavka zgloszenie zoll zollamt zollfrei zugang zugangsdaten zustellung zwrot zwroty
"""
"""What a host says that wants a password, a payment or a parcel's fee of its visitors: no paper calls a part of itself so."""

SHOP = """
accessories ads advertising angebot apparel auction bag bags beauty best bestprice bike bikes black blackfriday boots boutique brand
brands buy buying car cars cheap clearance clothes clothing coats collection collections cosmetics coupon coupons deal dealer dealers
deals depot design designs discount discounts electronics enligne enlinea eshop factory factoryoutlet fashion favor fitness food foods
footwear furniture gear gifts glasses gold golf goods guenstig gunstig hat hats health home hoodie house jackets jewellery jewelry jewels
kaufen kids kitchen life lifestyle line lounge mall man market mart men mens merch merchandise negozio oferta ofertas off offer offers
offerta offerte onlineshop outlet outletonline outlets part parts perfume plaza pop price prices pricing prix pro product products promo
promos promotion pump rabatt rebajas reduced replica resale reseller running saldi sale sales salg salida sandals scarpe schuhe sconti
shirt shirts shoe shoes shop shoponline shopping shops skincare sneaker sneakers solde soldes sportswear spot store stores style styles
sunglasses supplies supply tienda tiendas toys trainer trainers uhren underwear usados vape vapes vente ventes wardrobe warehouse watches
wear webshop wholesale women womens world zapatillas zapatos
"""
"""What shops call themselves and what they sell."""

BARGAINS = """
abverkauf acheter akcii akciia akcija akcijos akciya angebot angebote angebotspreis atlaides ausverkauf ausverkaufe ayakkabi bargain
bestprice blackfriday bonusy butik buty cenas chaussure chaussures cheap clearance comprar compras deal deals descuento descuentos discount
discounts economico einkaufen enligne enlinea eshop esklep factoryoutlet gratis guenstig guenstiger gunstig gutschein gutscheine kaina
kainos koupon kupi kupit kupon kupony liquidacion liquidation loja lojas magazyn negozi nizkiecena nuolaida nuolaidos obuv obuvki oferta
ofertahoy ofertas oferte offers offerta offerte okazja okazje onlineshop outlet outletonline outlets outletstore parduotuve pokupki preise
prezzi prezzo promo promoaktion promocion promociones promocja promocje promos promoshop promotion promotions promozione rabat rabatt
rabattcode rabatte rabaty rasprodaja rasprodazha rebajas reduceri reduziert remise remises restposten ribassi rozprodaj rozprodazh saldi
sale sales sapatos scarpe schnaeppchen schoenen schuhe sconti sconto shop shoponline shops skidka skidkaonline skidki sklep sklepy solde
soldes sonderangebot sparen store stores svendita tanio tarjous tienda tiendas tilbud udsalg uitverkoop vente ventes verkauf verkoop vinkel
webshop winkel winkels wyprzedaz zapatillas zapatos zlevy zniszka znizhki znizhky znizka znizki znyzhka
"""
"""What cheap shops with somebody else's goods call themselves."""

COMPANY = """
academy advisors advisory agency alliance asset assets associates association bank brothers build builders business capital career careers
co college com commerce community company construction consult consultant consultants consulting contractor cooperative corp corporate
corporation council dealer development digital director eco education electric employee employees energy engineering enterprise
enterprises entertainment equipment equity estate estates event exchange executive farm finance financial firm foundation foundations
franchise fund funding funds gaming gas general global gmbh group groupe groups grupo gruppe gruppo guild holding holdings hospital hotel
hotels house hq ii inc industrial industries industry innovation institute international invest investing investments investor job jobs kg
lab laboratories labs law leasing legal llc llp lp ltd ltda management manufacturing marketing materials medical medicine metal mfg motor
motors ngo nv oil org organisation organization partner partners partnership people pharma pharmaceutical pharmacy plc pllc pool power
private production productions project projects properties property publisher realestate realty recruiting recruitment rental rentals
research resource resources retail sa sarl school sciences sell society solution solutions spa srl staff steel studio studios talent team
technologies technology trust union university us venture ventures vision wealth work workers works workshop
"""
"""What companies call their parts and what they offer to staff and partners."""

TECH = """
ai airdrop algo alpha analytics api apk assistant auto bet beta bets betting bit block blockchain bot bots btc capital casino cdn chain
chatbot chatgpt cloud club code coin coins cripto crypto cyber dao dapp data defi dev developer digital domain eth exchange fi finance
forex fund futures fx game gamer gamers games gaming gen go gpt hosting io lab labs ledger lotto metaverse mining mint minter mod mods net
network nft online pay poker pool premium presale pro protocol quantum replay robot sex slot slots soft software stake staking stream swap
tech token tokens trade trading tv ventures virtual vpn vr wallet web web3 win xyz
"""
"""What is in fashion: software, coins, gambling."""

SOCIAL = """
babe babes baby blog care casa chat cheats city club clubs date dating dream dreams facebook fan fanclub fans fest festival forever free
friend friends fun girl girls group hot insta instagram kid kids king linkedin live love lover lovers meet mom moms mum party photo photos
pics porn real rocks room sex social status stop sucks teen telegram tiktok top twitter whatsapp wiki youtube zone
"""
"""What people call their circles; the large platforms."""

REQUEST = """
against am and at by contact for from go in is me my not of official on onthe our real the this to true up upon via visit we with you your
yours
"""
"""Little words that join a name to something else."""

ARTICLES = """
al das den der die el en gli il la las le les lo los mein mi mon my nos notre the un une your
"""
"""Articles and the like, which stand before a name without making it another."""

COUNTRIES = """
afghanistan africa afrika afrique albania algeria algerie america amerika amerique angola arabia argentina argentine armenia asia asie
australia australien austria azerbaijan bahrain balkan bangladesh belarus belgie belgien belgique belgium bharat bolivia bosnia brasil
brazil bulgaria cambodia cameroon canada chile china chine colombia congo costarica croatia cuba cyprus czech czechia danmark denmark
deutschland dubai dutch ecuador eesti egypt egypte emirates england english espagne espana estonia ethiopia eu europa europe european
finland finnland france frankreich french georgia german germany ghana grece greece griechenland guatemala hellas holland hongkong
hrvatska hungary iceland india indien indonesia iran iraq ireland irland israel italia italian italie italien italy jamaica japan jordan
kazakhstan kenya korea kosovo kuwait laos latam latvia latvija lebanon libya lietuva lithuania luxembourg luxemburg macedonia madagascar
maghreb magyar malaysia malta maroc mexico moldova monaco mongolia montenegro morocco mozambique myanmar namibia nederland nepal
netherlands newzealand niederlande nigeria nordic norge norway norwegen oesterreich oman osterreich pakistan palestine panama paraguay
peru philippines poland polen pologne polska polsko portugal qatar romania rossiya rumania russia russian russie russland rwanda saudi
saudiarabia schweden schweiz scotland senegal serbia singapore slovakia slovenia slovenija slovensko somalia south southafrica spain
spanien spanish srbija srilanka sudan suisse suomi sverige svizzera sweden switzerland syria taiwan tanzania thai thailand tunisia tunisie
turkey turkiye turquie uae ucraina uganda uk ukraina ukraine ukrayina unitedkingdom unitedstates uruguay usa uzbekistan venezuela vietnam
wales yemen zambia zimbabwe
"""
"""Countries and parts of the world in several languages."""

COUNTRY_CODES = """
ae am ar at au az ba bd be bg br by ca ch cl cn co cr cy cz de dk ec ee eg es eu fi fr gb ge gr hk hr hu id ie il in iq ir is it jo jp ke
kr kw kz lt lu lv ma md me mk mt mx my ng nl no nz om pe ph pk pl ps pt qa ro rs ru sa se sg si sk th tn tr tw ua uk us uy uz vn za
"""
"""The two letters of countries as names bear them (ISO 3166-1, and eu and uk)."""

TOWNS = """
amsterdam ankara athens atlanta auckland austin baltimore bangkok barcelona basel beijing beirut belgrade berlin bern birmingham bogota
bonn bordeaux boston bremen bristol brooklyn brussels bruxelles bucharest budapest cairo california capetown chicago cincinnati cleveland
cologne colorado copenhagen dallas delhi denver detroit dortmund dresden dublin duesseldorf edinburgh essen florida frankfurt geneva
geneve genf glasgow halle hamburg hannover hanoi havana helsinki houston indiana istanbul jakarta jerusalem kansas karachi kharkiv kiev
koeln koln krakow kyiv lagos leeds leipzig lille lima lisboa lisbon liverpool london losangeles lugano lviv lyon madrid manchester manila
marseille melbourne mexicocity miami michigan milan milano minsk montana montreal moscow moskau moskva muenchen mumbai munchen munich
nairobi napoli newyork nice nyc odesa ohio orlando oslo ottawa oxford paris philadelphia phoenix porto prague praha quebec riga rio roma
rome rotterdam saigon sandiego santiago saopaulo seattle seoul shanghai sofia stockholm stuttgart sydney tallinn tampa tbilisi tehran
telaviv texas tirana tokyo torino toronto toulouse vancouver vegas venezia vienna vilnius virginia warsaw warszawa washington wien zagreb
zuerich zurich
"""
"""Large towns, and states whose names are used like theirs."""

STATES = """
alabama alaska arizona arkansas california carolina colorado connecticut dakota delaware florida georgia hawaii idaho illinois indiana
iowa kansas kentucky louisiana maine maryland massachusetts michigan minnesota mississippi missouri montana nebraska nevada newhampshire
newjersey newmexico newyork northcarolina northdakota ohio oklahoma ontario oregon pennsylvania rhodeisland southcarolina southdakota
tennessee texas utah vermont virginia washington westvirginia wisconsin wyoming
"""
"""The states of the United States and the largest province of Canada."""

GENERIC = """
aktuell app bank blatt bote channel chronicle cloud courier daily depeche echo express fm games gazeta gazette group health herald info
journal kurier line live magazin magazine mail media mirror net network new news noticias novosti novyny now online page paper pay post
press presse radio report review rundschau shop star store sun tag tagblatt tageblatt telegraph television time times today tribune tv web
week weekly wire world zeitung
"""
"""What half of all papers and firms are called by: alone it tells nobody which one is meant."""

JOINING = "at by for from in is my of on our to with"
"""Little words between a name and what it is joined to."""
